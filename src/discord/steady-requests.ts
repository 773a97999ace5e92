import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from "discord.js";
import { codeOf } from "../errors.ts";

type MakeRequest = RESTOptions["makeRequest"];
type Init = Parameters<MakeRequest>[1];

/** Of connections that broke without an answer; discord.js knows but "ECONNRESET". */
const broken = ["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"];

/**
 * Makes the requests of discord.js, so that each whose connection breaks is repeated, as discord.js by itself does
 * only where it was reset. A repeated first response to an interaction that had arrived before counts as done: Discord
 * refuses it, and without it nobody would ever edit what the first one left as "thinking …".
 */
export function createSteadyRequests(makeRequest: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
	const unheard = new Set<string>();
	return async (url, init) => {
		const isFirstResponse = url.includes("/interactions/");
		try {
			const response = await makeRequest(url, init);
			// It is asked once more, and may still turn out to have arrived at first.
			if (response.status === 429 || response.status >= 500) return response;
			const isRepeated = unheard.delete(url);
			return isRepeated && response.status === 400 ? await unlessDone(response) : response;
		} catch (fault) {
			if (!broken.includes(codeOf(fault) ?? "") || isAborted(init)) {
				unheard.delete(url);
				throw fault;
			}
			if (isFirstResponse) remember(unheard, url);
			const words = "The connection to Discord broke (ECONNRESET).";
			throw Object.assign(new Error(words, { cause: fault }), { code: "ECONNRESET" });
		}
	};
}

/** Those that were given up stay behind; so many are enough for what is under way. */
const mostUnheard = 1000;

function remember(unheard: Set<string>, url: string): void {
	unheard.add(url);
	const [oldest] = unheard;
	if (unheard.size > mostUnheard && oldest !== undefined) unheard.delete(oldest);
}

function isAborted({ signal }: Init): boolean {
	return signal instanceof AbortSignal && signal.aborted;
}

async function unlessDone(response: Awaited<ReturnType<MakeRequest>>): ReturnType<MakeRequest> {
	const text = await response.text();
	const { code } = JSON.parse(text) as { code?: number };
	if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
		return new Response(null, { status: 204 });
	return new Response(text, { status: response.status, headers: { "content-type": "application/json" } });
}
