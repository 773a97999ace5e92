import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { abbreviationsIn } from "../../src/corpus/abbreviations.ts";
import { formatOf, formatPolicy } from "../../src/corpus/formats.ts";
import { splitFrontMatter } from "../../src/corpus/front-matter.ts";
import { metadataOf, metadataPolicy } from "../../src/corpus/metadata.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { passagePolicy, passagesOf } from "../../src/corpus/passages.ts";
import { quotationsOf } from "../../src/corpus/quotations.ts";
import { embeddedText, embeddedTextPolicy } from "../../src/library/embedded-text.ts";
import { quotationPolicy } from "../../src/library/quotation-store.ts";
import { termPolicy, termsOf } from "../../src/library/terms.ts";

const prose = `# The harbour

The Port Workers Union (PWU) met on 3 May 1999. “We shall not load cork again,” said Ida Marsh, its chairwoman.

> Nobody had asked the dockers.

The organisation's labour rules — 12,000 words of them — were read aloud, according to Bo Chen. It took a day.

- The quay was empty.
- The cranes stood still until the U.S. ship had left; then the PWU's members went home.
`;
const header =
	"title: Ferry: a history\ndate: June 9, 2021\nauthor: [{name: Ann Lee}]\nlink: https://example.org/a\n";
const article = parseArticle("harbour.md", new TextEncoder().encode(`---\n${header}---\n${prose}`));
const passages = passagesOf(article);
const outlines = ["a.md", "a.txt"].map((file) => formatOf(file)?.outline(prose));

function digest(value: unknown): string {
	return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
}

/** Who changes what is stored of this text changes a digest, and has to give the policy another number with it. */
describe("what is stored is tied to its policy:", () => {
	test.each([
		["outlines", formatPolicy, outlines, "markdown:1+text:1 1102ad981022"],
		[
			"cards",
			metadataPolicy,
			metadataOf(splitFrontMatter(`---\n${header}---\n`).fields),
			"metadata:1 580281922c4d",
		],
		["passages", passagePolicy, passages, "paragraphs-12-180:4 a574970b8cea"],
		[
			"embedded texts",
			embeddedTextPolicy,
			passages.map((one) => embeddedText(article, one, abbreviationsIn(article.body))),
			"neighbours+title+sentences:4 df458886f5a0",
		],
		["terms", termPolicy, termsOf(prose), "terms:1 bf5bb64331a4"],
		["quotations", quotationPolicy, quotationsOf(article), "quotations:4 cbdbd743466c"],
	])("%s", (_, policy, output, known) => {
		expect(`${policy} ${digest(output)}`).toBe(known);
	});
});
