import { type Client, DiscordAPIError } from "discord.js";
import { sentenceOf } from "../../errors.ts";
import type { Answer, Engine } from "../../search/index.ts";
import type { Wish } from "../../state/wishes.ts";
import type { Service } from "../service.ts";
import { tellWisher } from "./tell-wisher.ts";

/** What granting wishes needs. */
export interface Granting {
	readonly client: Client;
	/** One whose questions wait until people's own are answered. */
	readonly engine: Engine;
	readonly service: Service;
	/** Aborted when the bot should stop: what is not granted by then is at the next start. */
	readonly stop: AbortSignal;
}

/**
 * Asks what people wished to be told again, if articles changed since it was asked last, and tells them what answers
 * it now. A wish is forgotten after it was granted, and kept where that was cut short. Never throws.
 */
export async function grantWishes(granting: Granting): Promise<void> {
	const { engine, service } = granting;
	const { log, state } = service;
	try {
		const edition = engine.edition();
		if (state.wishes.askedOf() === edition) return;
		let isComplete = true;
		for (const same of alike(state.wishes.list())) {
			if (!(await grantAlike(same, granting))) isComplete = false;
		}
		if (isComplete) state.wishes.setAskedOf(edition);
	} catch (fault) {
		log.error(`People could not be told what they wished to know: ${sentenceOf(fault)}`);
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

/** @returns whether all was done that could be. */
async function grantAlike(wishes: readonly Wish[], granting: Granting): Promise<boolean> {
	const [first] = wishes;
	if (!first || granting.stop.aborted) return false;
	const { question, filters, conversation } = first;
	const answer = await granting.engine.ask({ question, ...filters, conversation });
	if (answer.strength === "none") return true;
	let isComplete = true;
	for (const wish of wishes) if (!(await grant(wish, answer, granting))) isComplete = false;
	return isComplete;
}

async function grant(wish: Wish, answer: Answer, granting: Granting): Promise<boolean> {
	const { log, state } = granting.service;
	if (granting.stop.aborted) return false;
	try {
		await tellWisher(wish, answer, granting);
		state.wishes.remove(wish.id);
		log.info("Told somebody what they wished to know.");
		return true;
	} catch (fault) {
		const isRefused = fault instanceof DiscordAPIError;
		const isOver = isRefused && state.wishes.fail(wish.id);
		const then = isOver ? "it is given up" : "it is tried again later";
		log.warn(`Somebody could not be told what they wished to know, ${then}: ${sentenceOf(fault)}`);
		return isRefused;
	}
}
