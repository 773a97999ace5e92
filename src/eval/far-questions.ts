import type { CollectionQuestion } from "./collection-questions.ts";

/**
 * Questions put to articles that are about something else: evenly chosen of others that have an answer there, as many as
 * asked for where there are so many. Nothing answers them here.
 */
export function farQuestions(others: readonly CollectionQuestion[], most: number): CollectionQuestion[] {
	const answered = others.filter(({ unanswerable }) => !unanswerable);
	const step = Math.max(1, answered.length / Math.max(most, 1));
	const chosen = Array.from(
		{ length: Math.min(most, answered.length) },
		(_, i) => answered[Math.floor(i * step)],
	);
	return chosen.flatMap((one) =>
		one ? [{ ...one, unanswerable: true, far: true, relevant: new Map() }] : [],
	);
}
