import type { MessageComponentInteraction } from "discord.js";
import { UserError } from "../../errors.ts";
import type { Engine } from "../../search/index.ts";
import type { Service } from "../service.ts";
import { placeName } from "./place.ts";
import { confess } from "./press.ts";
import { readSigned } from "./signature.ts";

/** A press, or a choice of a menu, that this bot's custom id stands behind. */
export interface SignedPress {
	readonly interaction: MessageComponentInteraction;
	/** What the custom id says after its first word: `["me"]` of `forget:me:<signature>`. */
	readonly words: readonly string[];
	readonly engine: Engine;
	readonly service: Service;
}

/** Does what a component says, or tells whoever used it alone why not. Never throws. */
export type PressHandler = (
	interaction: MessageComponentInteraction,
	engine: Engine,
	service: Service,
) => Promise<void>;

/** A handler of components that `sign` made for their place. What `act` throws is told: a `UserError` as it stands. */
export function signedPress(act: (press: SignedPress) => Promise<unknown>): PressHandler {
	return async (interaction, engine, service) => {
		try {
			const words = readSigned(interaction.customId, placeName(interaction), service.state.secret);
			if (words === undefined) throw new UserError(({ presses }) => presses.notMine);
			await act({ interaction, words: words.split(":").slice(1), engine, service });
		} catch (fault) {
			await confess(interaction, fault, service);
		}
	};
}
