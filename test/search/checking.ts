import { expect } from "vitest";
import type { CheckedQuotation, QuotationMatch } from "../../src/search/index.ts";
import { useEngine } from "../support/shared-engine.ts";

/** A sentence of Xi's, as it stands in an article. */
export const friend = "President Putin is one of my closest friends and a great colleague.";

/** An engine on the project's own articles; `check` takes the words of one quotation. */
export function useCheck() {
	const engine = useEngine();
	const check = async (words: string): Promise<CheckedQuotation & { match: QuotationMatch | undefined }> => {
		const { checked } = await engine().check({ words });
		expect(checked).toHaveLength(1);
		const [one] = checked as [CheckedQuotation];
		return { ...one, match: one.matches[0] };
	};
	return { engine, check };
}

/** The differences as `kind: asked > text`. */
export function told(match: QuotationMatch | undefined): string[] | undefined {
	return match?.differences.map(({ kind, asked, text }) => `${kind}: ${asked} > ${text}`);
}
