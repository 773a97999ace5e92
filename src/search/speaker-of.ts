import { quotationsOf } from "../corpus/quotations.ts";
import type { Span } from "../corpus/span.ts";
import type { Library } from "../library/library.ts";

/**
 * Whose words stand at a span of an article's body: those of a quotation that has more than half of them.
 * @returns undefined where they are the article's own; a null speaker where it quotes them and does not say whom.
 */
export function speakerOf(
	library: Library,
	articleId: string,
	{ start, end }: Span,
): { readonly speaker: string | null } | undefined {
	const article = library.article(articleId);
	if (!article) return undefined;
	const most = (end - start) / 2;
	return quotationsOf(article).find((one) => Math.min(one.end, end) - Math.max(one.start, start) > most);
}
