import { PbfWriter } from 'pbf';
import type { OnnxAttribute, OnnxConstant, OnnxGraph, OnnxNode, OnnxPort } from './onnx-graph.js';

const IR_VERSION = 9;
const OPSET_VERSION = 17;

// onnx.TensorProto.DataType
const FLOAT = 1;
const INT64 = 7;

// onnx.AttributeProto.AttributeType
const attributeTypes = { float: 1, int: 2, string: 3, ints: 7 };

/**
 * Encodes a graph as an ONNX model file.
 *
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto: the field numbers
 */
export function encodeOnnx(graph: OnnxGraph): Uint8Array<ArrayBuffer> {
  const model = new PbfWriter();
  model.writeVarintField(1, IR_VERSION);
  model.writeStringField(2, 'mnist');
  model.writeMessage(7, writeGraph, graph);
  for (const domain of new Set(['', ...graph.nodes.map((node) => node.domain)])) {
    model.writeMessage(8, writeOperatorSet, domain);
  }
  return new Uint8Array(model.finish());
}

function writeGraph(graph: OnnxGraph, writer: PbfWriter): void {
  for (const node of graph.nodes) writer.writeMessage(1, writeNode, node);
  writer.writeStringField(2, 'graph');
  for (const constant of graph.constants) writer.writeMessage(5, writeTensor, constant);
  for (const port of graph.inputs) writer.writeMessage(11, writePort, port);
  for (const port of graph.outputs) writer.writeMessage(12, writePort, port);
}

function writeOperatorSet(domain: string, writer: PbfWriter): void {
  writer.writeStringField(1, domain);
  writer.writeVarintField(2, domain === '' ? OPSET_VERSION : 1);
}

function writeNode(node: OnnxNode, writer: PbfWriter): void {
  for (const input of node.inputs) writer.writeStringField(1, input);
  for (const output of node.outputs) writer.writeStringField(2, output);
  writer.writeStringField(4, node.type);
  for (const attribute of Object.entries(node.attributes)) {
    writer.writeMessage(5, writeAttribute, attribute);
  }
  writer.writeStringField(7, node.domain);
}

function writeAttribute([name, value]: [string, OnnxAttribute], writer: PbfWriter): void {
  writer.writeStringField(1, name);
  if (typeof value === 'number') {
    writer.writeVarintField(3, value);
    writer.writeVarintField(20, attributeTypes.int);
  } else if (typeof value === 'string') {
    writer.writeStringField(4, value);
    writer.writeVarintField(20, attributeTypes.string);
  } else if ('float' in value) {
    writer.writeFloatField(2, value.float);
    writer.writeVarintField(20, attributeTypes.float);
  } else {
    for (const item of value) writer.writeVarintField(8, item);
    writer.writeVarintField(20, attributeTypes.ints);
  }
}

function writeTensor({ name, dims, data }: OnnxConstant, writer: PbfWriter): void {
  for (const size of dims) writer.writeVarintField(1, size);
  writer.writeVarintField(2, data instanceof Float32Array ? FLOAT : INT64);
  writer.writeStringField(8, name);
  writer.writeBytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** ValueInfoProto { name, type { tensor_type { elem_type, shape { dim { value or parameter } } } } } */
function writePort({ name, dims }: OnnxPort, writer: PbfWriter): void {
  writer.writeStringField(1, name);
  writer.writeMessage(2, writeType, dims);
}

function writeType(dims: OnnxPort['dims'], writer: PbfWriter): void {
  writer.writeMessage(1, writeTensorType, dims);
}

function writeTensorType(dims: OnnxPort['dims'], writer: PbfWriter): void {
  writer.writeVarintField(1, FLOAT);
  writer.writeMessage(2, writeShape, dims);
}

function writeShape(dims: OnnxPort['dims'], writer: PbfWriter): void {
  for (const size of dims) writer.writeMessage(1, writeDimension, size);
}

function writeDimension(size: number | string, writer: PbfWriter): void {
  if (typeof size === 'number') writer.writeVarintField(1, size);
  else writer.writeStringField(2, size);
}
