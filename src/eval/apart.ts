import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { collectionFile, idSchema, readJson, readLines } from "../corpus/collection.ts";
import type { CollectionQuestion } from "./collection-questions.ts";
import { farQuestions } from "./far-questions.ts";

/** An article of a collection, as a library of its own. */
export interface SmallCollection {
	/** The folder with its documents alone. */
	readonly folder: string;
	/** What it answers, what was written about it without an answer, and as many questions about other articles. */
	readonly questions: readonly CollectionQuestion[];
}

const documentSchema = z.object({ id: idSchema, title: z.string().nullish() });

/**
 * Takes a collection apart: the documents of one title are a library of their own, as small as those that study groups
 * have. Titles that no question is about are left out, and documents without a title.
 * @param into a folder for them, one folder each.
 */
export async function takeApart(
	folder: string,
	questions: readonly CollectionQuestion[],
	into: string,
): Promise<SmallCollection[]> {
	const small: SmallCollection[] = [];
	for (const lines of (await byTitle(folder)).values()) {
		const ids = new Set(lines.map(({ id }) => id));
		const own = questions
			.filter((one) => isAbout(one, ids))
			.map((one) => ({ ...one, relevant: new Map([...one.relevant].filter(([id]) => ids.has(id))) }));
		if (own.every(({ unanswerable }) => unanswerable)) continue;
		const place = path.join(into, String(small.length + 1));
		await mkdir(place, { recursive: true });
		await writeFile(path.join(place, collectionFile), lines.map(({ line }) => line).join("\n"));
		const others = questions.filter((one) => !isAbout(one, ids));
		const answerable = own.filter(({ unanswerable }) => !unanswerable).length;
		small.push({ folder: place, questions: [...own, ...farQuestions(others, answerable)] });
	}
	return small;
}

async function byTitle(folder: string): Promise<Map<string, { id: string; line: string }[]>> {
	const titles = new Map<string, { id: string; line: string }[]>();
	for (const { line } of await readLines(folder, collectionFile)) {
		const read = readJson(line, documentSchema);
		if (!("value" in read) || !read.value.title) continue;
		const { id, title } = read.value;
		titles.set(title, [...(titles.get(title) ?? []), { id, line }]);
	}
	return titles;
}

function isAbout({ relevant, about }: CollectionQuestion, ids: ReadonlySet<string>): boolean {
	return (about !== undefined && ids.has(about)) || [...relevant.keys()].some((id) => ids.has(id));
}
