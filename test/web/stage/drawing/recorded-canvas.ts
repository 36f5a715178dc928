/** A canvas that notes every path drawn on it, with its colour and width. */
export class RecordedCanvas {
  strokeStyle = '';
  fillStyle = '';
  lineWidth = 0;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  readonly paths: string[] = [];
  #path = '';

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${x},${y}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${x},${y}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${cx},${cy},${x},${y}`;
  }

  stroke(): void {
    this.paths.push(`${this.strokeStyle} ${this.lineWidth} ${this.lineCap} ${this.#path}`);
  }

  setTransform(...matrix: unknown[]): void {
    this.paths.push(`transform ${matrix.join(' ')}`);
  }

  fillRect(...rectangle: number[]): void {
    this.paths.push(`fill ${this.fillStyle} ${rectangle.join(' ')}`);
  }
}
