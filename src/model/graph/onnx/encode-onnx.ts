import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
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
  const model = new BinaryWriter();
  model.tag(1, WireType.Varint).int64(IR_VERSION);
  model.tag(2, WireType.LengthDelimited).string('mnist');
  message(model, 7, (body) => {
    writeGraph(body, graph);
  });
  for (const domain of new Set(['', ...graph.nodes.map((node) => node.domain)])) {
    message(model, 8, (opset) => {
      opset.tag(1, WireType.LengthDelimited).string(domain);
      opset.tag(2, WireType.Varint).int64(domain === '' ? OPSET_VERSION : 1);
    });
  }
  return model.finish();
}

function writeGraph(writer: BinaryWriter, graph: OnnxGraph): void {
  for (const node of graph.nodes) {
    message(writer, 1, (body) => {
      writeNode(body, node);
    });
  }
  writer.tag(2, WireType.LengthDelimited).string('graph');
  for (const constant of graph.constants) {
    message(writer, 5, (body) => {
      writeTensor(body, constant);
    });
  }
  for (const [field, ports] of [
    [11, graph.inputs],
    [12, graph.outputs],
  ] as const) {
    for (const port of ports) {
      message(writer, field, (body) => {
        writePort(body, port);
      });
    }
  }
}

function writeNode(writer: BinaryWriter, node: OnnxNode): void {
  for (const input of node.inputs) writer.tag(1, WireType.LengthDelimited).string(input);
  for (const output of node.outputs) writer.tag(2, WireType.LengthDelimited).string(output);
  writer.tag(4, WireType.LengthDelimited).string(node.type);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message(writer, 5, (body) => {
      writeAttribute(body, name, attribute);
    });
  }
  writer.tag(7, WireType.LengthDelimited).string(node.domain);
}

function writeAttribute(writer: BinaryWriter, name: string, attribute: OnnxAttribute): void {
  const type = (code: number): BinaryWriter => writer.tag(20, WireType.Varint).int32(code);
  writer.tag(1, WireType.LengthDelimited).string(name);
  if (typeof attribute === 'number') {
    writer.tag(3, WireType.Varint).int64(attribute);
    type(attributeTypes.int);
  } else if (typeof attribute === 'string') {
    writer.tag(4, WireType.LengthDelimited).string(attribute);
    type(attributeTypes.string);
  } else if ('float' in attribute) {
    writer.tag(2, WireType.Bit32).float(attribute.float);
    type(attributeTypes.float);
  } else {
    for (const value of attribute) writer.tag(8, WireType.Varint).int64(value);
    type(attributeTypes.ints);
  }
}

function writeTensor(writer: BinaryWriter, { name, dims, data }: OnnxConstant): void {
  for (const size of dims) writer.tag(1, WireType.Varint).int64(size);
  writer.tag(2, WireType.Varint).int32(data instanceof Float32Array ? FLOAT : INT64);
  writer.tag(8, WireType.LengthDelimited).string(name);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  writer.tag(9, WireType.LengthDelimited).bytes(bytes);
}

/** ValueInfoProto { name, type { tensor_type { elem_type, shape { dim { value or parameter } } } } } */
function writePort(writer: BinaryWriter, { name, dims }: OnnxPort): void {
  writer.tag(1, WireType.LengthDelimited).string(name);
  message(writer, 2, (type) => {
    message(type, 1, (tensor) => {
      tensor.tag(1, WireType.Varint).int32(FLOAT);
      message(tensor, 2, (shape) => {
        for (const size of dims) {
          message(shape, 1, (dimension) => {
            if (typeof size === 'number') dimension.tag(1, WireType.Varint).int64(size);
            else dimension.tag(2, WireType.LengthDelimited).string(size);
          });
        }
      });
    });
  });
}

function message(writer: BinaryWriter, field: number, write: (body: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}
