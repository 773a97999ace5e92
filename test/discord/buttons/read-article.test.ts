import { rm } from "node:fs/promises";
import path from "node:path";
import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { everyComponent } from "../../discord-stand-in/component-limits.ts";
import { componentOf } from "../../support/components-of.ts";
import { useOwnBot } from "../../support/own-bot.ts";

const id = `a-book-${"with-a-very-long-name-".repeat(8)}indeed`;
const chapters = Array.from({ length: 8 }, (_, number) =>
	`Chapter ${number + 1} is *short*. ${"It goes on for a while. ".repeat(30)}`.trim(),
);
const endless = "And so on it goes, as it went. ".repeat(100).trim();
const articles = {
	[`${id}.md`]: `---\ntitle: A book\nauthors: [Ivo Lund]\nurl: https://example.org/book\n---\n${[...chapters, endless].join("\n\n")}\n`,
	"note.md": "---\ntitle: A note\n---\nSalt keeps the ice off the stairs.\n",
};

const bot = useOwnBot(articles);
const discord = () => bot().discord;

const source = (article: string) => discord().slash("source", { article }).reply();
const press = (message: APIMessage, action: string, by = {}) =>
	discord()
		.press(message, componentOf(message, `read:${action}:`).custom_id, by)
		.reply();
const words = ({ embeds }: APIMessage) => embeds[0]?.description ?? "";
const footer = ({ embeds }: APIMessage) => embeds[0]?.footer?.text ?? "";
const counter = (message: APIMessage) => componentOf(message, "read:at:").label;

/** What stands in an article, from the Markdown of a page. */
const plain = (markdown: string) =>
	markdown
		.replace(/^> ?/gm, "")
		.replace(/\\([*])/g, "$1")
		.replace(/^… | …$/g, "");

describe("reading an article", () => {
	it("begins at its beginning, for whoever pressed alone", async () => {
		const page = await press(await source("A book"), "open", { user: discord().addUser("Somebody") });
		expect(page.flags).toBe(64);
		expect(words(page)).toMatch(/^> Chapter 1 is \\\*short\\\*\. It goes on/);
		expect(footer(page)).toBe(`Ivo Lund · ${id}#1-2`);
	});

	it("turns its pages, which together are the article word for word", async () => {
		let page = await press(await source("A book"), "open");
		const pages = [plain(words(page))];
		const count = Number(counter(page)?.split("/")[1]);
		for (let number = 2; number <= count; number++) {
			const next = await press(page, "next");
			expect(next.id).toBe(page.id);
			expect(counter(next)).toBe(`${number}/${count}`);
			pages.push(plain(words(next)));
			page = next;
		}
		const spaced = (text: string) => text.replace(/\s+/g, " ").trim();
		expect(spaced(pages.join(" "))).toBe(spaced([...chapters, endless].join("\n\n")));
		expect(componentOf(page, "read:next:").disabled).toBe(true);
		expect(counter(await press(page, "previous"))).toBe(`${count - 1}/${count}`);
	});

	it("shows at each edge where a paragraph was cut", async () => {
		const last = await press(await press(await source("A book"), "open"), "last");
		expect(words(last)).toMatch(/^> … And so on it goes, .*went\.$/s);
		expect(footer(last)).toMatch(/#9$/);
		const before = await press(last, "previous");
		expect(words(before)).toMatch(/^> … And so .*went\. …$/s);
		expect(counter(await press(before, "first"))).toMatch(/^1\//);
	});

	it("leads to the source at those words", async () => {
		const page = await press(await source("A book"), "open");
		const link = everyComponent(page.components ?? []).find(({ component }) => component.url)?.component;
		expect(link).toMatchObject({
			label: "Open source",
			url: expect.stringContaining("book#:~:text=Chapter%201"),
		});
	});

	it("has no buttons to turn a single page", async () => {
		const page = await press(await source("A note"), "open");
		expect(words(page)).toBe("> Salt keeps the ice off the stairs.");
		expect(page.components).toEqual([]);
		expect(footer(page)).toBe("note#1");
	});

	it("refuses buttons that are not the bot's own", async () => {
		const page = await press(await source("A book"), "open");
		const forged = componentOf(page, "read:next:").custom_id.replace(":0:", ":3:");
		const refused = await discord().press(page, forged, { forged: true }).reply();
		expect(refused).toMatchObject({ content: expect.stringContaining("I cannot tell"), flags: 64 });
	});

	it("works on after a restart, and says when the article is gone", async () => {
		const card = await source("A book");
		const page = await press(card, "open");
		await bot().restart();
		const second = await press(page, "next");
		expect(counter(second)).toMatch(/^2\//);
		await bot().restart(() => rm(path.join(bot().corpusDir, `${id}.md`)));
		const gone = { content: "That article is not among the articles any more.", flags: 64 };
		expect(await press(card, "open")).toMatchObject(gone);
		expect(await press(second, "next")).toMatchObject(gone);
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
