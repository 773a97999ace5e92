import { describe, expect, it } from "vitest";
import { buttonsOf, idOf } from "../../support/components-of.ts";
import { iceQuestion, labelOf, useAnswers } from "./answers-about-ice.ts";

const { bot, discord, ask, press } = useAnswers();

describe("the pages of an answer", () => {
	it("show one hit each, with its place on the counter and who said it", async () => {
		const answer = await ask();
		expect(answer.embeds).toHaveLength(1);
		expect(answer.components).toHaveLength(2);
		expect(labelOf(answer, "at")).toBe("1/3");
		expect(answer.embeds[0]?.description).toMatch(/^> .*\n-# said by Ána Berg$/s);
		expect(answer.embeds[0]?.footer?.text).toBe("Ivo Lund · ice#2");
	});

	it("are turned by anybody, for everybody, and what stands above them stays", async () => {
		const answer = await ask();
		const second = await press(answer, "next", { user: discord().addUser("Somebody") });
		expect(second.id).toBe(answer.id);
		expect(labelOf(second, "at")).toBe("2/3");
		expect(second.embeds[0]?.footer?.text).not.toBe(answer.embeds[0]?.footer?.text);
		expect(second.content).toBe(answer.content);
		expect(labelOf(await press(second, "next"), "at")).toBe("3/3");
		const back = await press(second, "previous", { forged: true });
		expect(back.embeds).toEqual(answer.embeds);
	});

	it("are under an answer in a chat as well", async () => {
		for (const channel of [discord().channel, discord().thread, discord().dm()]) {
			const said = discord().say(iceQuestion, { channel, mention: true });
			const answer = await said.reply();
			expect(labelOf(await press(answer, "next"), "at")).toBe("2/3");
		}
	});
});

describe("more context", () => {
	it("is told to whoever asks for it alone: the paragraphs around, the passage in bold", async () => {
		const answer = await ask();
		const pressed = discord().press(answer, idOf(answer, "context"));
		const { embeds, flags } = await pressed.reply();
		expect(flags).toBe(64);
		const words = embeds[0]?.description ?? "";
		expect(words).toContain("> The town lies inland");
		expect(words).toMatch(/^> \*\*“The ice will hold,” Ána Berg said\./m);
		expect(words).toContain("> In summer there are concerts.");
		expect(words.match(/^> \*\*/gm)).toHaveLength(1);
	});
});

describe("open source", () => {
	it("leads to the words in the article", async () => {
		const link = buttonsOf(await ask()).find(({ label }) => label === "Open source");
		expect(link).toMatchObject({
			style: 5,
			url: expect.stringContaining("https://example.org/ice#:~:text="),
		});
	});
});

describe("votes", () => {
	it("are counted on the buttons, one for each person, and can be changed", async () => {
		const answer = await ask();
		const [one, other] = [discord().addUser("One"), discord().addUser("Other")];
		expect(labelOf(await press(answer, "up", { user: one }), "up")).toBe("1");
		expect(labelOf(await press(answer, "up", { user: other }), "up")).toBe("2");
		const changed = await press(answer, "down", { user: one });
		expect([labelOf(changed, "up"), labelOf(changed, "down")]).toEqual(["1", "1"]);
		const back = await press(answer, "down", { user: one });
		expect([labelOf(back, "up"), labelOf(back, "down")]).toEqual(["1", undefined]);
	});

	it("leave the page as it is", async () => {
		const second = await press(await ask(), "next");
		const voted = await press(second, "up");
		expect(voted.embeds).toEqual(second.embeds);
		expect(labelOf(voted, "at")).toBe("2/3");
	});
});

describe("after a restart, a week later", () => {
	it("every button works on, and votes are there", async () => {
		const answer = await ask();
		await press(answer, "up");
		await bot().restart();
		discord().advanceClock(7 * 24 * 60 * 60 * 1000);
		const second = await press(answer, "next");
		expect([labelOf(second, "at"), labelOf(second, "up")]).toEqual(["2/3", "1"]);
		expect((await press(second, "context")).embeds).toHaveLength(1);
		expect(labelOf(await press(second, "up"), "up")).toBeUndefined();
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
