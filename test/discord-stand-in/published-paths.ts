/*
 * The cast keeps the compiler from following the import: the package's types are a .ts file that this
 * project's options reject.
 */
const { pathsList }: { pathsList: Record<string, readonly string[]> } = await import(
	"discord-api-spec" as string
);

/** Whether the published API description has this route. */
export function isPublished(method: string, path: string): boolean {
	const templates = pathsList[method.toLowerCase()] ?? [];
	return templates.some((template) => template === path || patternOf(template).test(path));
}

function patternOf(template: string): RegExp {
	return new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}
