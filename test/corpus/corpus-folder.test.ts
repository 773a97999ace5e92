import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { CorpusError } from "../../src/errors.ts";
import { folderWith, temporaryFolder } from "../support/temporary-folder.ts";

const names = async (folder: string) => (await readCorpusFolder(folder)).files.map(({ file }) => file);

describe("a corpus folder", () => {
	test("is read with its subfolders, in the order of the paths", async () => {
		const folder = folderWith({ "b.md": "B", "a/z.txt": "Z", "a/b/c.markdown": "C", "a.text": "A" });
		expect(await names(folder)).toEqual(["a.text", "a/b/c.markdown", "a/z.txt", "b.md"]);
	});

	test("takes endings in capitals", async () => {
		expect(await names(folderWith({ "A.MD": "A", "B.Txt": "B" }))).toEqual(["A.MD", "B.Txt"]);
	});

	test.each(["README.md", "readme.txt", "a/Readme.md", ".hidden.md", ".git/notes.md", "a/.draft/b.md"])(
		"passes over %s without a word",
		async (file) => {
			const { files, problems } = await readCorpusFolder(folderWith({ "one.md": "One.", [file]: "Other." }));
			expect([files.map((one) => one.file), problems]).toEqual([["one.md"], []]);
		},
	);

	test("passes over pictures and the like without a word", async () => {
		const { problems } = await readCorpusFolder(
			folderWith({ "one.md": "One.", "boat.png": "x", notes: "x" }),
		);
		expect(problems).toEqual([]);
	});

	test("follows no link out of itself", async () => {
		const folder = folderWith({ "one.md": "One." });
		const other = folderWith({ "secret.md": "Secret." });
		symlinkSync(path.join(other, "secret.md"), path.join(folder, "linked.md"));
		symlinkSync(other, path.join(folder, "linked"));
		expect(await names(folder)).toEqual(["one.md"]);
	});

	test("takes a folder named like an article for a folder", async () => {
		expect(await names(folderWith({ "one.md": "One.", "notes.md/two.md": "Two." }))).toEqual([
			"notes.md/two.md",
			"one.md",
		]);
	});

	test("gives files with the same bytes the same hash, and others another", async () => {
		const { files } = await readCorpusFolder(folderWith({ "a.md": "One.", "b.md": "One.", "c.md": "One" }));
		const [a, b, c] = files.map(({ hash }) => hash);
		expect(a).toMatch(/^[0-9a-f]{64}$/);
		expect([b === a, c === a]).toEqual([true, false]);
	});
});

describe("what cannot be a corpus folder is refused in a sentence:", () => {
	test("a folder that is missing", async () => {
		const folder = path.join(temporaryFolder(), "missing");
		await expect(readCorpusFolder(folder)).rejects.toThrow(CorpusError);
		await expect(readCorpusFolder(folder)).rejects.toThrow(
			`The corpus folder "${folder}" does not exist: create it and put articles there, or set CORPUS_DIR`,
		);
	});

	test("a file", async () => {
		const file = path.join(folderWith({ "one.md": "One." }), "one.md");
		await expect(readCorpusFolder(file)).rejects.toThrow(`CORPUS_DIR names "${file}", which is no folder: `);
	});

	test("a folder without an article", async () => {
		const folder = folderWith({ "README.md": "Put articles here.", "boat.png": "x" });
		mkdirSync(path.join(folder, "empty"));
		await expect(readCorpusFolder(folder)).rejects.toThrow(
			`The corpus folder "${folder}" holds no article. Put articles there as .md, .markdown, .txt, .text files`,
		);
	});
});

describe("a file that is no article is named in a sentence, and the others are read:", () => {
	const problemOf = async (file: string, content: string) => {
		const { files, problems } = await readCorpusFolder(folderWith({ "one.md": "One.", [file]: content }));
		expect(files.map((one) => one.file)).toEqual(["one.md"]);
		return problems;
	};

	test.each(["paper.pdf", "paper.docx", "a/paper.html", "paper.EPUB"])("%s", async (file) => {
		expect(await problemOf(file, "%PDF-1.7")).toEqual([
			{
				file,
				message: `${file}: this kind of file is not read; save it as .md, .markdown, .txt, .text.`,
			},
		]);
	});

	test("an empty file", async () => {
		expect(await problemOf("empty.md", "")).toEqual([
			{ file: "empty.md", message: "empty.md: is empty; add the article's text or remove the file." },
		]);
	});

	test("a file of 50 MB", async () => {
		const folder = folderWith({ "one.md": "One." });
		const large = path.join(folder, "large.md");
		writeFileSync(large, "");
		truncateSync(large, 50 * 1024 * 1024);
		const { files, problems } = await readCorpusFolder(folder);
		expect(files.map(({ file }) => file)).toEqual(["one.md"]);
		expect(problems).toEqual([
			{
				file: "large.md",
				message: "large.md: has 50 MB, an article may have 10; split it or remove it.",
			},
		]);
	});
});
