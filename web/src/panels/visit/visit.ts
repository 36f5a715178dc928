/** What the person says a digit is. */
export type Label =
  { readonly kind: 'class'; readonly name: string } | { readonly kind: 'no-digit' };

/** A digit that was read in this visit. */
export interface VisitDigit {
  /** The 28x28 pixels that the network saw, in base64. */
  readonly pixels: string;
  /** The class that the network found likeliest. */
  readonly said: string;
  readonly confidence: number;
  /** Whether the network was sure enough of it. */
  readonly sure: boolean;
  /** What the person says it is; null while they say nothing. */
  readonly label: Label | null;
}

/** A picture of this visit, with the digits that were read in it last. */
export interface VisitEntry {
  /** The picture's number. */
  readonly id: number;
  /** The file's name; null for a drawing. */
  readonly name: string | null;
  readonly digits: readonly VisitDigit[];
}

/** The pictures of this visit, the oldest first. */
export type Visit = readonly VisitEntry[];

/** A reading of a picture, before the person says anything about it. */
export interface NewReading {
  readonly id: number;
  readonly name: string | null;
  readonly digits: readonly Omit<VisitDigit, 'label'>[];
}

/**
 * Notes a picture, or what is read in it by now. A label belongs to the pixels it was given for: it
 * stays while they stay, wherever in the picture, and goes when they change. A picture in which
 * nothing is read any more stays as it was last.
 */
export function recordReading(visit: Visit, { id, name, digits }: NewReading): Visit {
  if (digits.length === 0) return visit;
  const before = visit.find((entry) => entry.id === id);
  const labels = [...(before?.digits ?? [])];
  const entry: VisitEntry = {
    id,
    name,
    digits: digits.map((digit) => {
      const known = labels.findIndex(({ pixels }) => pixels === digit.pixels);
      const [same] = known === -1 ? [] : labels.splice(known, 1);
      return { ...digit, label: same?.label ?? null };
    }),
  };
  return before ? visit.map((other) => (other === before ? entry : other)) : [...visit, entry];
}

/**
 * Notes what the person says a digit is.
 *
 * @param label null takes back what was said
 */
export function labelDigit(visit: Visit, id: number, index: number, label: Label | null): Visit {
  return mapDigits(visit, (digit, entryId, place) =>
    entryId === id && place === index ? { ...digit, label } : digit,
  );
}

/** Takes the network at its word for every digit of which the person said nothing. */
export function confirmAll(visit: Visit): Visit {
  return mapDigits(visit, (digit) =>
    digit.label ? digit : { ...digit, label: { kind: 'class', name: digit.said } },
  );
}

/** Strikes a picture from the visit. */
export function removeEntry(visit: Visit, id: number): Visit {
  return visit.filter((entry) => entry.id !== id);
}

/** Whether the person says that the network was wrong. */
export function isCorrected({ label, said }: Pick<VisitDigit, 'label' | 'said'>): boolean {
  return label !== null && (label.kind === 'no-digit' || label.name !== said);
}

function mapDigits(
  visit: Visit,
  change: (digit: VisitDigit, id: number, index: number) => VisitDigit,
): Visit {
  return visit.map((entry) => ({
    ...entry,
    digits: entry.digits.map((digit, index) => change(digit, entry.id, index)),
  }));
}
