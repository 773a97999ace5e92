/**
 * A text with Discord's Markdown escaped, so that it shows as it was written. Web addresses are left alone:
 * Discord shows them as they are, and would show the backslashes too.
 */
export function escapeMarkdown(text: string): string {
	return text
		.split(/(https?:\/\/[^\s<]+)/)
		.map((part, index) => (index % 2 === 1 ? part : escapePart(part)))
		.join("");
}

function escapePart(text: string): string {
	return text
		.replace(/[\\*_~|`<[\]]/g, "\\$&")
		.replace(/^(\s*)([#>+-])/gm, "$1\\$2")
		.replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
}

/** Every line of a Markdown text set off as a block quote. */
export function blockQuote(markdown: string): string {
	return markdown.replace(/^/gm, "> ");
}

/** Markdown struck out; line by line, as bold. */
export function struck(markdown: string): string {
	return markdown.replace(/^.*\S.*$/gm, "~~$&~~");
}

/** Markdown in bold; line by line, since Discord ends bold at the end of a quoted line. */
export function bold(markdown: string): string {
	return markdown.replace(/^.*\S.*$/gm, "**$&**");
}
