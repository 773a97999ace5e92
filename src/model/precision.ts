import type { DenseLayer, Precision } from "./bert-graph.ts";
import { FLOAT, type OnnxGraph } from "./onnx-graph.ts";
import { quantiseTable, quantiseWeights, transpose } from "./quantise.ts";

/** Weights as 32-bit floats: the reference that the quantised model is measured against. */
export const singlePrecision: Precision = {
	lookUp: (graph, name, table, ids) =>
		graph.op("Gather", [graph.floats(name, table.values, table.shape), ids]),
	project: (graph, x, layers) =>
		layers.map((layer) => {
			const [width, depth] = sizesOf(layer);
			const columns = transpose(layer.weights.values, width);
			const weights = graph.floats(`${layer.name}.weight`, columns, [depth, width]);
			return addBias(graph, layer, graph.op("MatMul", [x, weights]));
		}),
};

/**
 * Weights as signed bytes with a scale for each output, activations as unsigned bytes with one scale for the
 * whole run (DynamicQuantizeLinear), products summed in 32 bits. That one scale is why the embedder runs texts
 * one by one: in a batch, a text's numbers would depend on its batch mates (cosine down to .990 between the
 * same text's vectors). A scale for each token would allow batches and come a little nearer to fp32 (.9976
 * against .9942), but took a fifth to a third longer and ranked no better (nDCG@10 within .005 on two
 * collections), and batches of 16 are no faster than single passages.
 */
export const eightBits: Precision = {
	lookUp(graph, name, table, ids) {
		const { bytes, scales } = quantiseTable(table);
		const rows = graph.op("Gather", [graph.int8s(name, bytes, table.shape), ids]);
		const scale = graph.op("Gather", [graph.floats(`${name}.scale`, scales, [scales.length, 1]), ids]);
		return graph.op("Mul", [graph.op("Cast", [rows], { to: FLOAT }), scale]);
	},
	project(graph, x, layers) {
		const quantised = graph.ops("DynamicQuantizeLinear", [x], 3);
		return layers.map((layer) => integerProduct(graph, layer, quantised));
	},
};

/** `input` is DynamicQuantizeLinear's three outputs: bytes, scale, zero. ONNX Runtime fuses all of this. */
function integerProduct(graph: OnnxGraph, layer: DenseLayer, input: readonly string[]): string {
	const [bytes, scale, zero] = input as [string, string, string];
	const [width, depth] = sizesOf(layer);
	const quantised = quantiseWeights(layer.weights);
	const weights = graph.int8s(`${layer.name}.weight`, transpose(quantised.bytes, width), [depth, width]);
	const weightScales = graph.floats(`${layer.name}.scale`, quantised.scales, [width]);
	const zeroOfWeights = graph.int8s("zero_of_weights", Int8Array.of(0), []);
	const product = graph.op("MatMulInteger", [bytes, weights, zero, zeroOfWeights]);
	const scales = graph.op("Mul", [scale, weightScales]);
	return addBias(graph, layer, graph.op("Mul", [graph.op("Cast", [product], { to: FLOAT }), scales]));
}

function addBias(graph: OnnxGraph, layer: DenseLayer, x: string): string {
	return graph.op("Add", [x, graph.floats(`${layer.name}.bias`, layer.bias.values, layer.bias.shape)]);
}

/** Outputs and inputs of a layer. */
function sizesOf(layer: DenseLayer): [number, number] {
	const [width = 0, depth = 0] = layer.weights.shape;
	return [width, depth];
}
