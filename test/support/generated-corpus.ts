import { randomNumbers } from "./random.ts";

const words = `river harbour lantern meadow engine orchard violin glacier compass market ribbon canyon saddle
	pepper window anchor feather tunnel blanket marble ferry kettle garden thunder bridge candle basket willow
	copper island needle falcon ladder mirror saffron tractor velvet walnut chapel dragon ember forest granite
	hammer indigo jacket kitten lemon magnet nectar oyster pillow quartz rocket silver timber urchin valley`
	.trim()
	.split(/\s+/);

/**
 * Articles of made-up sentences, the same for the same seed: `count` Markdown files named `article-0.md` and so
 * on, each of paragraphs long enough to be a passage each.
 */
export function generatedCorpus(count: number, paragraphs: number, seed = 1): Record<string, string> {
	const files: Record<string, string> = {};
	for (let index = 0; index < count; index++) {
		files[`article-${index}.md`] = generatedArticle(paragraphs, seed * 10_000 + index);
	}
	return files;
}

/** One such article. */
export function generatedArticle(paragraphs: number, seed: number): string {
	const random = randomNumbers(seed);
	const word = () => words[Math.floor(random() * words.length)] ?? "";
	const sentence = () => {
		const [first = "", ...rest] = Array.from({ length: 10 + Math.floor(random() * 6) }, word);
		return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
	};
	const paragraph = () => Array.from({ length: 6 }, sentence).join(" ");
	return [`# The ${word()} and the ${word()}`, ...Array.from({ length: paragraphs }, paragraph)].join("\n\n");
}
