import * as spec from "discord-api-spec/zod";
import { type core, z } from "zod";
import type { Issue } from "./api-error.ts";
import { type CommandPart, choiceIssues, commandIssues, commandSetIssues } from "./command-limits.ts";
import { duplicateIdIssues, everyComponent } from "./component-limits.ts";
import { type MessageBody, messageIssues } from "./message-limits.ts";
import { Callback } from "./protocol.ts";
import { schemaIssues } from "./schema-check.ts";

type Schema = core.$ZodType;

/** What the body of one route must be. */
interface BodyRule {
	readonly schema: Schema | ((body: unknown) => Schema);
	/** The documented limits the schema lacks. */
	readonly limits?: (body: never) => Issue[];
	/** The message in the body, if it is or carries one. */
	readonly message?: (body: never) => MessageBody | undefined;
}

interface CallbackBody {
	readonly type?: number;
	readonly data?: unknown;
}

const itself = (body: MessageBody) => body;

const newMessage: BodyRule = {
	schema: spec.MessageCreateRequestSchema,
	limits: messageIssues,
	message: itself,
};
const messageEdit: BodyRule = {
	schema: spec.MessageEditRequestPartialSchema,
	limits: messageIssues,
	message: itself,
};
const followUp: BodyRule = {
	schema: spec.IncomingWebhookRequestPartialSchema,
	limits: messageIssues,
	message: itself,
};
const replyEdit: BodyRule = {
	schema: spec.IncomingWebhookUpdateRequestPartialSchema,
	limits: messageIssues,
	message: itself,
};

const commandSet: BodyRule = {
	schema: z.nullable(z.array(spec.ApplicationCommandUpdateRequestSchema)),
	limits: (body: CommandPart[] | null) => commandSetIssues(body ?? []),
};
const newCommand: BodyRule = {
	schema: spec.ApplicationCommandCreateRequestSchema,
	limits: (body: CommandPart) => commandIssues(body),
};
const commandEdit: BodyRule = {
	schema: spec.ApplicationCommandPatchRequestPartialSchema,
	// A partial body is judged as if what it leaves out were fine: that was judged when it was registered.
	limits: (body: CommandPart) =>
		body.options ? commandIssues({ name: "as-before", description: "as before", ...body }) : [],
};

const callback: BodyRule = {
	schema: (body) => callbackSchemas[(body as CallbackBody | null)?.type ?? 0] ?? unknownCallback,
	limits: callbackLimits,
	message: callbackMessage,
};
const callbackSchemas: Record<number, Schema> = {
	[Callback.Message]: spec.CreateMessageInteractionCallbackRequestSchema,
	[Callback.DeferredMessage]: spec.CreateMessageInteractionCallbackRequestSchema,
	[Callback.DeferredUpdate]: spec.UpdateMessageInteractionCallbackRequestSchema,
	[Callback.Update]: spec.UpdateMessageInteractionCallbackRequestSchema,
	[Callback.Autocomplete]: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
	[Callback.Modal]: spec.ModalInteractionCallbackRequestSchema,
};
const unknownCallback = z.object({ type: z.literal(Object.keys(callbackSchemas).map(Number)) });

const rules: Record<string, BodyRule> = {
	"PATCH /users/@me": { schema: spec.BotAccountPatchRequestSchema },
	"PUT /applications/{application_id}/commands": commandSet,
	"POST /applications/{application_id}/commands": newCommand,
	"PATCH /applications/{application_id}/commands/{command_id}": commandEdit,
	"PUT /applications/{application_id}/guilds/{guild_id}/commands": commandSet,
	"POST /applications/{application_id}/guilds/{guild_id}/commands": newCommand,
	"PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}": commandEdit,
	"POST /interactions/{interaction_id}/{interaction_token}/callback": callback,
	"POST /webhooks/{webhook_id}/{webhook_token}": followUp,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original": replyEdit,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": replyEdit,
	"POST /channels/{channel_id}/messages": newMessage,
	"PATCH /channels/{channel_id}/messages/{message_id}": messageEdit,
	"POST /channels/{channel_id}/messages/{message_id}/threads": {
		schema: spec.CreateTextThreadWithMessageRequestSchema,
	},
	"POST /channels/{channel_id}/threads": { schema: spec.CreateTextThreadWithoutMessageRequestSchema },
	"POST /users/@me/channels": { schema: spec.CreatePrivateChannelRequestSchema },
};

/** What Discord would refuse in this body. `route` is the method and the path's template. */
export function bodyIssues(route: string, body: unknown): Issue[] {
	const rule = rules[route];
	if (!rule) return [];
	const schema = typeof rule.schema === "function" ? rule.schema(body) : rule.schema;
	const issues = schemaIssues(schema, body);
	// The limits presume a body of the right shape, so a misshapen one is judged by its shape alone.
	if (issues.some(({ code }) => !code.startsWith("BASE_TYPE_M"))) return issues;
	const places = new Set(issues.map(({ at }) => at.join(".")));
	const limits = rule.limits?.(body as never) ?? [];
	return [...issues, ...limits.filter(({ at }) => !places.has(at.join(".")))];
}

/** The message a request sends or changes, if that is what it does. */
export function messageIn(route: string, body: unknown): MessageBody | undefined {
	return rules[route]?.message?.(body as never);
}

function callbackMessage({ type, data }: CallbackBody): MessageBody | undefined {
	const carriesMessage = type === Callback.Message || type === Callback.Update;
	return carriesMessage ? ((data ?? {}) as MessageBody) : undefined;
}

function callbackLimits(body: CallbackBody): Issue[] {
	return dataLimits(body).map((issue) => ({ ...issue, at: ["data", ...issue.at] }));
}

function dataLimits(body: CallbackBody): Issue[] {
	const message = callbackMessage(body);
	if (message) return messageIssues(message);
	if (body.type === Callback.Autocomplete) {
		const { choices } = (body.data ?? {}) as { choices?: { value: string | number }[] };
		return choiceIssues(choices ?? [], ["choices"]);
	}
	if (body.type === Callback.Modal) return modalIssues(body.data as { components: unknown[] });
	return [];
}

const maxModalComponents = 5;

function modalIssues({ components }: { components: unknown[] }): Issue[] {
	const reason = `Must be ${maxModalComponents} or fewer, are ${components.length}.`;
	return [
		...(components.length > maxModalComponents
			? [{ at: ["components"], code: "BASE_TYPE_BAD_LENGTH", reason }]
			: []),
		...duplicateIdIssues(everyComponent(components)),
	];
}
