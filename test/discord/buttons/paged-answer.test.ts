import { describe, expect, it, onTestFinished } from "vitest";
import { pagedAnswer } from "../../../src/discord/buttons/paged-answer.ts";
import { shareContent, sharedLines } from "../../../src/discord/buttons/share-content.ts";
import { answerMessage } from "../../../src/discord/messages/answer-message.ts";
import { limits } from "../../../src/discord/messages/limits.ts";
import { english } from "../../../src/languages/index.ts";
import type { Engine } from "../../../src/search/index.ts";
import type { KeptAnswer } from "../../../src/state/kept-answers.ts";
import { openState } from "../../../src/state/state.ts";
import { useEngine } from "../../support/shared-engine.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const engine = useEngine();

const request = { question: "why was the gas deal stalled" };
const asked = {
	...{ echo: true, asker: "3", isPrivate: false, language: english, request },
	place: { guildId: "1", channelId: "2" },
};

async function service() {
	const faults: string[] = [];
	const nothing = () => {};
	const state = await openState({ folder: temporaryFolder() });
	onTestFinished(() => state.close());
	const log = { error: (fault: string) => faults.push(fault), warn: nothing, info: nothing, debug: nothing };
	return { state, log, faults };
}

describe("a paged answer", () => {
	it("shows the first hit alone, a phone's screen of it, under the lines that stand above all", async () => {
		const answer = await engine().ask(request);
		const paged = pagedAnswer(answer, asked, engine(), await service());
		const whole = answerMessage(answer, { echo: true, language: english });
		expect(paged.content).toBe(whole.content);
		const [first] = whole.embeds ?? [];
		expect(paged.embeds).toEqual([{ ...first, description: expect.stringMatching(/^> … .*\*\*$/) }]);
		expect(first?.description).toContain(paged.embeds?.[0]?.description?.slice("> … ".length));
		expect(paged.allowedMentions).toEqual({ parse: [], repliedUser: false });
	});

	it("shows all hits without buttons where it cannot be kept, and that is logged", async () => {
		const answer = await engine().ask(request);
		const { state, log, faults } = await service();
		const full = {
			...state,
			keep: () => {
				throw new Error("database or disk is full");
			},
		};
		expect(pagedAnswer(answer, asked, engine(), { state: full, log })).toEqual(
			answerMessage(answer, { echo: true, language: english }),
		);
		expect(faults.join()).toContain("disk is full");
	});

	it("without a hit has no pages and is not kept, and who wants to be told more can say so", async () => {
		const answer = await engine().ask({ ...request, source: "no such article" });
		const { state, log } = await service();
		const keeper = { ...state, keep: () => expect.fail("kept") };
		const { components = [] } = pagedAnswer(answer, asked, engine() as Engine, { state: keeper, log });
		expect(components.flatMap((row) => row.components)).toMatchObject([{ label: english.unanswered.tellMe }]);
	});
});

describe("the lines above a shared page", () => {
	const kept: KeptAnswer = {
		...{
			id: "a",
			kind: "ask",
			guild: "1",
			channel: "2",
			asker: "3",
			isPrivate: false,
			strength: "fair",
			hits: [],
		},
		language: "en",
		...{ question: "Why *so*?", filters: { source: "ice", after: "2012" } },
	};

	it("name who shared it as plain words, the question, the filters and what to think of it", () => {
		expect(shareContent(kept, "<@1> **Ida**", english)).toBe(
			"-# Shared by \\<@1> \\*\\*Ida\\*\\*\n**Why \\*so\\*?**\n-# Only source ice, after 2012\nThis may answer it:",
		);
	});

	it("of quotations are those that stood there, as far as there is room", () => {
		expect(sharedLines("**Ida**:\n-# Mentioned", "Ana", english)).toBe(
			"-# Shared by Ana\n**Ida**:\n-# Mentioned",
		);
		const full = ["a".repeat(990), "b".repeat(1000)].join("\n");
		expect(sharedLines(full, "Ana", english)).toBe(`-# Shared by Ana\n${"a".repeat(990)}`);
	});

	it("keep Discord's limit", () => {
		const long = { ...kept, question: "*".repeat(6000), filters: { source: "_".repeat(6000) } };
		expect(shareContent(long, "~".repeat(500), english).length).toBeLessThanOrEqual(limits.content);
	});
});
