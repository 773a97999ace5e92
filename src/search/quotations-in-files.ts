import { readArticlesAt } from "../corpus/articles-at.ts";
import { type Quotation, quotationsOf } from "../corpus/quotations.ts";
import { CorpusError, sentenceOf } from "../errors.ts";

/** One quotation of an article, as `quotations --json` prints it. Offsets are into the article's body. */
export interface ListedQuotation extends Omit<Quotation, "text"> {
	/** The article's id. */
	readonly article: string;
	readonly quotation: string;
}

/**
 * Who said what in the articles of some files, folders or collections, in their order. No library is needed.
 * @param onProblem is told, in a sentence, of a file that could not be read; the others are read all the same.
 * @throws {UsageError} where a path names nothing.
 * @throws {CorpusError} where a folder or a collection cannot be read.
 */
export async function* quotationsInFiles(
	places: readonly string[],
	onProblem: (sentence: string) => void,
): AsyncGenerator<ListedQuotation> {
	for (const place of places) {
		const { files, problems } = await readArticlesAt(place);
		for (const { message } of problems) onProblem(message);
		for (const file of files) {
			try {
				const article = file.parse();
				for (const { text, ...rest } of quotationsOf(article)) {
					yield { article: article.id, quotation: text, ...rest };
				}
			} catch (fault) {
				if (!(fault instanceof CorpusError)) throw fault;
				onProblem(sentenceOf(fault));
			}
		}
	}
}
