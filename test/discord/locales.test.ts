import type { APIMessage, APIUser } from "discord.js";
import { beforeAll, describe, expect, it } from "vitest";
import { useBot } from "../support/bot-on-discord.ts";
import { buttonsOf, idOf } from "../support/components-of.ts";

const bot = useBot();
const discord = () => bot().discord;

let german: APIUser;
let mexican: APIUser;
let russian: APIUser;
let chinese: APIUser;
let french: APIUser;
beforeAll(() => {
	const users = ["de", "es-419", "ru", "zh-CN", "fr"].map((locale) => discord().addUser(locale, { locale }));
	[german, mexican, russian, chinese, french] = users as typeof users &
		[APIUser, APIUser, APIUser, APIUser, APIUser];
});

const stalled = "why was the gas deal stalled";
/** Too few words to be sure. */
const delay = "gas pipeline delay";

const ask = (question: string, user: APIUser, more = {}) =>
	discord()
		.slash("ask", { question, ...more }, { user })
		.reply();

const labelsOf = (message: APIMessage) => buttonsOf(message).flatMap(({ label }) => label ?? []);

describe("an answer to somebody who reads German", () => {
	it("says in German what to think of it and where it stands, in English what the article says", async () => {
		expect((await ask(delay, german)).content).toBe(`**${delay}**\nDas könnte die Antwort sein:`);
		const answer = await ask(stalled, german);
		expect(answer.content).toBe(`**${stalled}**`);
		const [embed] = answer.embeds;
		expect(embed?.description).toContain("has been stalled since 2006 in a dispute over pricing");
		expect(embed?.footer?.text).toBe(
			"zusammengestellt von Amanda Watson · US-China Policy Foundation · 7. Juni 2012 · putin-beijing-2012#2",
		);
		expect(labelsOf(answer)).toEqual(expect.arrayContaining(["Mehr Kontext", "Thread öffnen"]));
	});

	it("says that nothing answers", async () => {
		const { content } = await ask("best recipe for borscht", german);
		expect(content).toMatch(/\nNichts in diesen Artikeln scheint das zu beantworten\. Am nächsten kommt:$/);
	});

	it("stays German when somebody else turns the page; what they alone see is in their language", async () => {
		const answer = await ask(stalled, german);
		const turned = await discord().press(answer, idOf(answer, "next"), { user: russian }).reply();
		expect(labelsOf(turned)).toContain("Mehr Kontext");
		expect(turned.embeds[0]?.footer?.text).toMatch(/7\. Juni 2012|6\. Juni 2019/);
		const context = await discord().press(turned, idOf(turned, "context"), { user: russian }).reply();
		expect(context.embeds[0]?.footer?.text).toMatch(/7 июня 2012 г\.|6 июня 2019 г\./);
	});

	it("tells who presses a button that is not the bot's so in their language", async () => {
		const answer = await ask(stalled, german);
		const forge = (user?: APIUser) =>
			discord()
				.press(answer, "v1:next:made-up:0:made-up", { forged: true, ...(user && { user }) })
				.reply();
		expect((await forge()).content).toMatch(/^I cannot tell that this button is mine/);
		expect((await forge(mexican)).content).toMatch(/^No puedo comprobar que este botón sea mío/);
	});
});

describe("other commands", () => {
	it("/quote heads and cites in Russian, the cue stays the article's", async () => {
		const { content, embeds } = await discord().slash("quote", { who: "Tiezzi" }, { user: russian }).reply();
		expect(content).toMatch(/^\*\*Shannon Tiezzi\*\* — словами статей:/);
		expect(embeds[0]?.description).toMatch(/\n-# Shannon Tiezzi, according to \(частично\)$/);
		expect(embeds[0]?.footer?.text).toBe(
			"Frank Fang · 6 июня 2019 г., обновлено: 7 июня 2019 г. · xi-russia-2019#14",
		);
	});

	it("/quote takes a misspelt name with a notice in Russian", async () => {
		const { content } = await discord().slash("quote", { who: "Tiezi" }, { user: russian }).reply();
		expect(content).toContain("«Tiezi» понято как Shannon Tiezzi.");
	});

	it("/sources counts and dates in Chinese", async () => {
		const [embed] = (await discord().slash("sources", {}, { user: chinese }).reply()).embeds;
		expect(embed?.title).toBe("2 篇文章");
		expect(embed?.description).toContain(
			"Amanda Watson 编 · US-China Policy Foundation · 2012年6月7日 · `putin-beijing-2012`",
		);
	});

	it("/check says in Chinese whether the words stand there", async () => {
		const words = "one of my closest friends";
		const { content } = await discord().slash("check", { words }, { user: chinese }).reply();
		expect(content).toMatch(/\*\*逐字相同.*：\*\*$/);
	});

	it("/ask says in Spanish which filter lets nothing through, and what is wrong with a date", async () => {
		const { content } = await ask("gas", mexican, { author: "borscht" });
		expect(content).toContain(
			"Ningún artículo nombra a «borscht» como autor, recopilador o editorial. Hay: ",
		);
		const wrong = discord().slash("ask", { question: "gas", after: "ayer" }, { user: mexican });
		expect((await wrong.followUp()).content).toBe(
			"«ayer» no es una fecha para «desde»: escribe AAAA, AAAA-MM o AAAA-MM-DD.",
		);
	});

	it("/compare and /timeline say in Spanish what they found", async () => {
		const compare = await discord().slash("compare", { topic: "migrants" }, { user: mexican }).reply();
		expect(compare.content).toContain("-# Sin respuesta en: Sino-Russian Relations");
		const timeline = await discord().slash("timeline", { topic: "gas" }, { user: mexican }).reply();
		expect(timeline.embeds[0]?.description).toMatch(/^\*\*7 de junio de 2012\*\* · /);
	});

	it("/source, /cite and /status answer in German", async () => {
		const by = { user: german };
		const [source] = (await discord().slash("source", { article: "sino-russian" }, by).reply()).embeds;
		expect(source?.description).toMatch(/\n\n24 Absätze · 24 Stellen\nZitiert werden: Xi Jinping \(/);
		const { content } = await discord().slash("cite", { ref: "putin#7" }, by).reply();
		expect(content).toBe("#7 gibt es nicht: putin-beijing-2012 hat 6 Absätze, gezählt ab 1.");
		const [status] = (await discord().slash("status", {}, by).reply()).embeds;
		expect(status?.description).toMatch(/\*\*Läuft seit\*\* .*\n\*\*Antworten\*\* [\d.,]+ ms im Median/);
	});

	it("/help shows the commands as they are called in German", async () => {
		const [embed] = (await discord().slash("help", {}, { user: german }).reply()).embeds;
		expect(embed?.title).toBe("Was du mich fragen kannst");
		expect(embed?.description).toContain(`\`/fragen frage: ${stalled}\`\nDie Artikel befragen`);
		expect(embed?.description).toContain("*Danach fragen* und *Dieses Zitat prüfen*");
	});

	it("“Ask about this” says in Spanish that a message has no words", async () => {
		const { message } = discord().say("!");
		const { content } = await discord().menu("Ask about this", message, { user: mexican }).reply();
		expect(content).toBe("En ese mensaje no hay palabras por las que preguntar.");
	});

	it("offer articles with dates as somebody reads them who types", async () => {
		const by = { user: german };
		const [compiled] = await discord().autocomplete("source", "article", "watson", {}, by);
		expect(compiled?.name).toContain(" · zusammengestellt von Amanda Watson · ");
		const [dated] = await discord().autocomplete("source", "article", "fang", {}, by);
		expect(dated?.name).toContain(" · Frank Fang · 6. Juni 2019");
	});

	it("answer in English where a language is none of these", async () => {
		const [embed] = (await discord().slash("sources", {}, { user: french }).reply()).embeds;
		expect(embed?.title).toBe("2 articles");
	});
});

describe("chat", () => {
	it("is in the language of the server", async () => {
		const channel = discord().addChannel("чтение", discord().addGuild("Кружок", { locale: "ru" }));
		const said = { channel, mention: true };
		expect((await discord().say("", said).reply()).content).toMatch(/^Спросите меня что-нибудь о статьях/);
		const answer = await discord().say(delay, said).reply();
		expect(answer.content).toBe("Возможно, ответ здесь:");
		expect(labelsOf(answer)).toContain("Больше контекста");
	});

	it("in direct messages is in that of the person's last interaction, before in English", async () => {
		const user = discord().addUser("Hanna", { locale: "de" });
		const channel = discord().dm(user);
		expect((await discord().say("new", { channel }).reply()).content).toMatch(/^A new conversation/);
		await discord().slash("sources", {}, { user, channel }).reply();
		expect((await discord().say("new", { channel }).reply()).content).toMatch(/^Ein neues Gespräch/);
		expect((await discord().say("?", { channel }).reply()).content).toMatch(
			/^Die Frage enthält keine Wörter/,
		);
	});
});

it("did nothing that Discord forbids, and pinged nobody", () => {
	expect(discord().violations).toEqual([]);
});
