import { fromMarkdown } from "mdast-util-from-markdown";
import type { Format, Outline } from "./format.ts";
import { type Span, trimSpan } from "./span.ts";

/**
 * Markdown: paragraphs, list items and the paragraphs of block quotes are prose; headings, rules, comments and
 * link definitions are not. Spans keep the Markdown signs of the text, since a quotation is shown as written.
 */
export const markdownFormat: Format = {
	extensions: [".md", ".markdown"],
	policy: "markdown:1",
	outline,
};

type Node = ReturnType<typeof fromMarkdown>["children"][number];

function outline(body: string): Outline {
	const tree = fromMarkdown(body);
	const heading = tree.children.find((node) => node.type === "heading" && node.depth === 1);
	const title = heading && "children" in heading ? textOf(heading.children) : "";
	const paragraphs = tree.children.flatMap((node) => paragraphsOf(body, node));
	return { title: title.trim() || null, paragraphs };
}

function paragraphsOf(body: string, node: Node): Span[] {
	switch (node.type) {
		case "paragraph":
		case "code":
			return isProse(node) ? spanOf(body, node) : [];
		case "blockquote":
		case "list":
		case "listItem":
			return node.children.flatMap((child) => paragraphsOf(body, child));
		default:
			return [];
	}
}

/** Images alone, linked or not, are no prose. */
function isProse(node: { type: string }): boolean {
	if (node.type === "image" || node.type === "imageReference" || node.type === "break") return false;
	if ("children" in node && Array.isArray(node.children)) return node.children.some(isProse);
	return !("value" in node && typeof node.value === "string") || /\S/.test(node.value);
}

function spanOf(body: string, node: Node): Span[] {
	const start = node.position?.start.offset;
	const end = node.position?.end.offset;
	if (start === undefined || end === undefined) return [];
	const span = trimSpan(body, { start, end });
	return span.end > span.start ? [span] : [];
}

function textOf(nodes: readonly { type: string }[]): string {
	return nodes
		.map((node) => {
			if ("value" in node && typeof node.value === "string") return node.value;
			return "children" in node && Array.isArray(node.children) ? textOf(node.children) : "";
		})
		.join("");
}
