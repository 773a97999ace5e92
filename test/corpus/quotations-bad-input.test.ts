import { describe, expect, test } from "vitest";
import { type Quotation, quotationsOf } from "../../src/corpus/quotations.ts";
import { parse } from "../support/parse.ts";
import { randomNumbers } from "../support/random.ts";

type Text = Parameters<typeof quotationsOf>[0];

const onePiece = (body: string): Text => ({
	body,
	paragraphs: [{ start: 0, end: body.length }],
});

/** The quotations of a text, after a look at all that holds for those of any text. */
function checked(article: Text): Quotation[] {
	const { body, paragraphs } = article;
	const quotations = quotationsOf(article);
	let before = { start: 0, end: body.length };
	for (const one of quotations) {
		expect(body.slice(one.start, one.end)).toBe(one.text);
		expect(one.text).not.toBe("");
		const own = paragraphs[one.paragraph - 1];
		expect(own && own.start <= one.start && one.start < own.end).toBe(true);
		expect(one.start > before.start || (one.start === before.start && one.end <= before.end)).toBe(true);
		expect(one.speaker === null || one.speaker.trim() !== "").toBe(true);
		expectParts(one);
		before = one;
	}
	return quotations;
}

function expectParts({ start, end, spans }: Quotation): void {
	if (!spans) return;
	expect(spans.length).toBeGreaterThan(1);
	expect(spans[0]?.start).toBe(start);
	expect(spans.at(-1)?.end).toBe(end);
	spans.forEach((span, index) => {
		expect(span.start).toBeLessThan(span.end);
		if (index > 0) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
	});
}

describe("a text that holds no quotation has none:", () => {
	test.each([
		["no paragraph", { body: "", paragraphs: [] }],
		["an empty paragraph", onePiece("")],
		["only space", onePiece(" \n\t ")],
		["only marks", onePiece("“”\"\"''``‘’«»„“「」".repeat(50))],
		["only opening marks", onePiece("“".repeat(500))],
		["only signs", onePiece("—–…().,;:!?[]{}".repeat(50))],
		["only verbs of saying", onePiece("said ".repeat(500))],
		["one long word", onePiece("x".repeat(50_000))],
		["no marks and no verb of saying", onePiece("The boats lay at the quay all night. ".repeat(500))],
	])("%s", (_, article) => {
		expect(checked(article)).toEqual([]);
	});
});

describe("a bad text gives what can be read in it:", () => {
	test("a paragraph of 200 KB", () => {
		const news = "“The quay is full,” Jane Doe said. Then it rained. Bo Roe said that the boats waited. ";
		const quotations = checked(onePiece(news.repeat(2400)));
		expect(quotations).toHaveLength(4800);
		expect(new Set(quotations.map(({ speaker }) => speaker))).toEqual(new Set(["Jane Doe", "Bo Roe"]));
	});

	test("a sentence without an end, whose verbs say nothing", () => {
		expect(checked(onePiece("said Doe that said Roe that ".repeat(5000))).length).toBeLessThan(100);
	});

	test.each([
		["curly", "Doe said “the quay is full and “nobody waits. The tide” is low. "],
		["straight", 'Doe said "the quay is full and nobody " waits." The tide is low. '],
		["mixed", "Doe said “the quay is full and ‘nobody\" waits.’ The 'tide is low. "],
	])("%s marks without their fellows", (_, text) => {
		for (const { text: words } of checked(parse(text.repeat(40))))
			expect(words.length).toBeLessThan(text.length * 40);
	});

	test("the next paragraph is read after one with a mark too many", () => {
		expect(checked(parse("The “quay is full.\n\n“It is late,” Jane Doe said.")).at(-1)).toMatchObject({
			speaker: "Jane Doe",
			text: "“It is late,”",
		});
	});

	test("noise of a scan names nobody", () => {
		for (const { speaker } of checked(parse("T~e h@rbour w~s “v#ry f#ll t~day,” s@id J~ne D*e. ".repeat(20))))
			expect(speaker).toBeNull();
	});

	test("a language without a rule has words in marks, and no speaker", () => {
		const quotations = checked(
			parse("Katebelo o re “boemakepe bo tletse ruri,” mme a tsamaya.\n\n".repeat(5)),
		);
		expect(quotations.map(({ speaker, kind }) => [speaker, kind])).toEqual(Array(5).fill([null, "mixed"]));
	});

	test("characters of two units", () => {
		expect(checked(parse("😀 Jane Doe said, “The 𝔮uay is full 😀.” 😀"))).toMatchObject([
			{ speaker: "Jane Doe", text: "“The 𝔮uay is full 😀.”", kind: "direct" },
		]);
	});

	test("half a character and control characters", () => {
		checked(onePiece("Jane Doe said, “The \uD83D quay\u0000 is \uDE00 full.”\u0007 \uFFFD"));
	});

	test("line ends of Windows", () => {
		expect(checked(onePiece("Jane Doe said,\r\n“The quay\r\nis full.”"))).toMatchObject([
			{ speaker: "Jane Doe", text: "“The quay\r\nis full.”" },
		]);
	});
});

const pieces = [
	..."“”\"\"''‘’«»„「」,.?!:;—()[]😀",
	..."said says told according to that whether adding claim he she they the a of and who put it called not".split(
		" ",
	),
	..."Jane Doe Mr. Roe Brackwater editor quay boats full was waits to ’90s 6'2\" O’Hara 习近平说 причал He Wei".split(
		" ",
	),
	"\n",
	"\n\n",
	"\n\n“",
	"”\n\n",
];

test.each(Array.from({ length: 150 }, (_, seed) => seed + 1))("any mixture keeps its order (%i)", (seed) => {
	const random = randomNumbers(seed);
	const glue = () => (random() < 0.8 ? " " : "");
	const words = Array.from({ length: 20 + Math.floor(random() * 300) }, () => {
		return `${pieces[Math.floor(random() * pieces.length)]}${glue()}`;
	});
	checked(parse(words.join("")));
});
