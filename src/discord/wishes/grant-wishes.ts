import { DiscordAPIError } from "discord.js";
import { sentenceOf, UsageError } from "../../errors.ts";
import type { Answer } from "../../search/index.ts";
import type { Wish } from "../../state/wishes.ts";
import type { Granting } from "./granting.ts";
import { tellWisher } from "./tell-wisher.ts";

/**
 * Asks what people wished to be told, where it was not asked of these articles yet, and tells them what answers it. A
 * wish is forgotten after it was granted; what is cut short is done the next time. Never throws.
 */
export async function grantWishes(granting: Granting): Promise<void> {
	const { engine, service, stop } = granting;
	try {
		const edition = engine.edition();
		for (const wishes of alike(service.state.wishes.due(edition))) {
			if (stop.aborted) return;
			await grantAlike(wishes, edition, granting);
		}
	} catch (fault) {
		service.log.error(`People could not be told what they wished to know: ${sentenceOf(fault)}`);
	}
}

/** The wishes for the answer to the same question, together. */
function alike(wishes: readonly Wish[]): Iterable<readonly Wish[]> {
	const groups = new Map<string, Wish[]>();
	for (const wish of wishes) {
		const key = JSON.stringify([wish.question, wish.filters, wish.conversation]);
		const group = groups.get(key) ?? [];
		groups.set(key, [...group, wish]);
	}
	return groups.values();
}

async function grantAlike(wishes: readonly Wish[], edition: string, granting: Granting): Promise<void> {
	const [first] = wishes;
	if (!first) return;
	const { engine, service, stop } = granting;
	const { question, filters, conversation } = first;
	const answer = await engine.ask({ question, ...filters, conversation }).catch(unlessRefused);
	for (const wish of wishes) {
		if (stop.aborted) return;
		if (!answer || answer.strength === "none") service.state.wishes.setAsked(wish.id, edition);
		else await grant(wish, answer, edition, granting);
	}
}

/** What was taken as a question by an earlier version and is none to this one must not keep others waiting. */
function unlessRefused(fault: unknown): undefined {
	if (!(fault instanceof UsageError)) throw fault;
}

async function grant(wish: Wish, answer: Answer, edition: string, granting: Granting): Promise<void> {
	const { log, state } = granting.service;
	// Taken back, or forgotten, while others were told.
	if (!state.wishes.has(wish.id)) return;
	try {
		await tellWisher(wish, answer, granting);
		state.wishes.remove(wish.id);
		log.info("Told somebody what they wished to know.");
	} catch (fault) {
		// Where Discord could not be reached at all, that is no fault of the wish.
		const isOver = fault instanceof DiscordAPIError && state.wishes.fail(wish.id, edition);
		const then = isOver ? "it is given up" : "it is tried again later";
		log.warn(`Somebody could not be told what they wished to know, ${then}: ${sentenceOf(fault)}`);
	}
}
