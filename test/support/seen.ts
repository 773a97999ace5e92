/** A block quote of Markdown as a reader sees it. */
export function seen(markdown = ""): string {
	return markdown
		.replace(/^> /gm, "")
		.replace(/(?<!\\)\*\*/g, "")
		.replace(/\\(.)/g, "$1");
}
