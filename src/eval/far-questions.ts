import type { CollectionQuestion } from "./collection-questions.ts";

/**
 * Questions put to articles that are about something else: evenly chosen of others, as many as asked for where there
 * are so many. Nothing answers them.
 */
export function farQuestions(others: readonly CollectionQuestion[], most: number): CollectionQuestion[] {
	const step = Math.max(1, others.length / Math.max(most, 1));
	const chosen = Array.from(
		{ length: Math.min(most, others.length) },
		(_, i) => others[Math.floor(i * step)],
	);
	return chosen.flatMap((one) =>
		one ? [{ ...one, unanswerable: true, far: true, relevant: new Map() }] : [],
	);
}
