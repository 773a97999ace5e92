/*
 * The published API description ships its schemas as JavaScript alone, and its types as a .ts file that
 * this project's compiler options reject; so the schemas in use are declared here.
 */
declare module "discord-api-spec/zod" {
	import type { ZodMiniType } from "zod/mini";

	export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType;
	export const ApplicationCommandCreateRequestSchema: ZodMiniType;
	export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType;
	export const ApplicationCommandResponseSchema: ZodMiniType;
	export const ApplicationCommandUpdateRequestSchema: ZodMiniType;
	export const BotAccountPatchRequestSchema: ZodMiniType;
	export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType;
	export const CreatePrivateChannelRequestSchema: ZodMiniType;
	export const CreateTextThreadWithMessageRequestSchema: ZodMiniType;
	export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType;
	export const GuildChannelResponseSchema: ZodMiniType;
	export const GuildWithCountsResponseSchema: ZodMiniType;
	export const IncomingWebhookRequestPartialSchema: ZodMiniType;
	export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType;
	export const MessageCreateRequestSchema: ZodMiniType;
	export const MessageEditRequestPartialSchema: ZodMiniType;
	export const MessageResponseSchema: ZodMiniType;
	export const ModalInteractionCallbackRequestSchema: ZodMiniType;
	export const PrivateApplicationResponseSchema: ZodMiniType;
	export const PrivateChannelResponseSchema: ZodMiniType;
	export const ThreadResponseSchema: ZodMiniType;
	export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType;
	export const UserResponseSchema: ZodMiniType;
}
