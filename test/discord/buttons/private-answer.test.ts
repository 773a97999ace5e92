import { describe, expect, it } from "vitest";
import { customIdOf } from "../../../src/discord/buttons/custom-id.ts";
import { openState } from "../../../src/state/state.ts";
import { buttonsOf, idOf } from "../../support/components-of.ts";
import { iceQuestion, labelOf, useAnswers } from "./answers-about-ice.ts";

const { bot, discord, ask, press, forge } = useAnswers();

describe("a private answer", () => {
	const shared = "This page is shared already.";

	/** A private answer, and an ephemeral message of the bot's to the reader, in which its buttons could stand. */
	async function privateAnswer() {
		const answer = await ask();
		const message = await press(answer, "context");
		const state = await openState({ folder: bot().indexDir });
		const kept = state.answer(idOf(answer, "next").split(":")[2] ?? "");
		if (!kept) throw new Error("the answer was not kept");
		const { id } = state.keep({ ...kept, isPrivate: true, asker: discord().reader.id });
		const idFor = (action: "share" | "next") =>
			customIdOf({ action, answer: id, page: 0 }, discord().guild.id, state.secret);
		const ids = { share: idFor("share"), next: idFor("next") };
		state.close();
		return { message, ids };
	}

	it("is shared with the channel once, naming who did and pinging nobody", async () => {
		const { message, ids } = await privateAnswer();
		const copy = await forge(message, ids.share);
		expect(copy.flags).toBe(0);
		expect(copy.content).toMatch(/^-# Shared by Reader\n\*\*what did Ána Berg say about the ice\?\*\*/);
		expect(copy.embeds[0]?.footer?.text).toContain("ice#2");
		expect((await forge(message, ids.share)).content).toBe(shared);
		const others = await press(copy, "next", { user: discord().addUser("Another") });
		expect(labelOf(others, "at")).toBe("2/3");
	});

	it("is shared where it was asked privately", async () => {
		const options = { question: iceQuestion, private: true };
		const answer = await discord().slash("ask", options).reply();
		expect(answer.flags).toBe(64);
		const copy = await press(answer, "share");
		expect(copy.content).toContain("Shared by");
		expect(copy.flags ?? 0).toBe(0);
	});

	it("is not shared by its public twin", async () => {
		const { message, ids } = await privateAnswer();
		const copy = await forge(message, ids.share);
		expect(buttonsOf(copy).some(({ label }) => label === "Share")).toBe(false);
	});

	it("is turned by the asker alone", async () => {
		const { message, ids } = await privateAnswer();
		const stranger = { user: discord().addUser("Stranger") };
		expect((await forge(message, ids.next, stranger)).content).toContain("I cannot tell");
		expect(labelOf(await forge(message, ids.next), "at")).toBe("2/3");
	});
});

it("did nothing that Discord forbids, and logged no fault", () => {
	expect(discord().violations).toEqual([]);
	expect(bot().log()).not.toMatch(/failed|could not/);
});
