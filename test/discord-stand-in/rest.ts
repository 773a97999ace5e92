import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "./api-error.ts";
import { bodyIssues, messageIn } from "./body-rules.ts";
import type { Disturbance, Faults, Refusal } from "./faults.ts";
import { mayPing } from "./mentions.ts";
import { isPublished } from "./published-paths.ts";
import { readBody } from "./request-body.ts";
import type { Answer } from "./route.ts";
import { type Match, matchRoute } from "./routes.ts";
import type { RecordedRequest, World } from "./world.ts";

interface RestOptions {
	readonly world: World;
	readonly faults: Faults;
	readonly gatewayUrl: () => string;
}

/** The HTTP half of the stand-in: records every request, checks it, and answers it. */
export function restHandler(options: RestOptions) {
	return (request: IncomingMessage, response: ServerResponse): void => {
		void serve(options, request).then((answer) => {
			if (answer !== "cut") reply(response, answer);
			options.world.waits.changed();
		});
	};
}

function reply(response: ServerResponse, { status, body, headers }: Refusal): void {
	// A client takes the content type at its word, so an answer without a body must not have one.
	const type = body === undefined ? {} : { "content-type": "application/json" };
	response.writeHead(status, { ...type, ...headers });
	response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function serve(options: RestOptions, request: IncomingMessage): Promise<Refusal | "cut"> {
	const { world, faults } = options;
	const url = new URL(request.url ?? "/", "http://localhost");
	const path = url.pathname.replace(/^\/api(\/v10)?(?=\/)/, "");
	const record = { method: request.method ?? "GET", path, query: url.searchParams, at: world.now() };
	const where = `${record.method} ${path}`;
	const recorded: RecordedRequest = { ...record, body: undefined, files: [] };
	world.requests.push(recorded);
	try {
		Object.assign(recorded, await readBody(request));
		const disturbance = faults.disturbanceOf(recorded);
		if (disturbance) return disturb(options, recorded, disturbance, request, url);
		const refusal = faults.take(recorded) ?? answer(options, recorded, url, request.headers.authorization);
		recorded.status = refusal.status;
		return refusal;
	} catch (error) {
		const refusal = refuse(world, where, error);
		recorded.status = refusal.status;
		return refusal;
	}
}

function disturb(
	options: RestOptions,
	recorded: RecordedRequest,
	disturbance: Disturbance,
	request: IncomingMessage,
	url: URL,
): Refusal | "cut" {
	recorded.disturbed = disturbance;
	if ("refusal" in disturbance) {
		recorded.status = disturbance.refusal.status;
		return disturbance.refusal;
	}
	recorded.status = 0;
	if (disturbance.cut === "after") answer(options, recorded, url, request.headers.authorization);
	if (disturbance.abruptly) request.socket.resetAndDestroy();
	else request.socket.destroy();
	return "cut";
}

function refuse(world: World, where: string, error: unknown): Refusal {
	if (!(error instanceof ApiError)) {
		world.violated(where, `the stand-in failed: ${error instanceof Error ? error.stack : error}`);
		return { status: 500, body: { code: 0, message: "500: Internal Server Error" } };
	}
	// Who never heard that it was done has to ask again.
	const isRepeated = world.requests.some(
		({ method, path, disturbed }) => disturbed && "cut" in disturbed && where === `${method} ${path}`,
	);
	if (error.violation && !isRepeated) for (const reason of error.reasons()) world.violated(where, reason);
	return { status: error.status, body: error.toBody() };
}

function answer(options: RestOptions, request: RecordedRequest, url: URL, authorization?: string): Answer {
	const { world, gatewayUrl } = options;
	const match = url.pathname.startsWith("/api/") ? matchRoute(request.method, request.path) : undefined;
	if (!match?.route.open && authorization !== `Bot ${world.token}`)
		throw new ApiError(401, 0, "401: Unauthorized", { violation: false });
	if (!match) return unknownRoute(world, request);
	checkBody(world, request, match);
	const { query, body, files } = request;
	const param = (name: string) => match.params.get(name) ?? "";
	return match.route.handle({ world, query, body, files, gatewayUrl: gatewayUrl(), param });
}

function checkBody(world: World, { method, path, body }: RecordedRequest, { route }: Match): void {
	const key = `${method} ${route.path}`;
	const issues = bodyIssues(key, body);
	if (issues.length > 0) throw ApiError.invalidForm(issues);
	const message = messageIn(key, body);
	const ping = message && mayPing(message, world.willing);
	if (ping) world.violated(`${method} ${path}`, ping);
}

function unknownRoute(world: World, { method, path }: RecordedRequest): Answer {
	const reason = isPublished(method, path)
		? "Discord has this route, but the stand-in does not yet"
		: "Discord has no such route";
	world.violated(`${method} ${path}`, reason);
	return { status: 404, body: { message: "404: Not Found", code: 0 } };
}
