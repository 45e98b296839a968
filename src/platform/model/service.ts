import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import type { Tokens } from './model.ts';
import { plainSchema } from './plain-schema.ts';
import { retryAfterMs } from './retry-pause.ts';

export interface ServiceSettings {
  /** Null for services that want none. */
  readonly apiKey: string | null;
  /** Null = OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
}

export interface ServiceRequest {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly instructions: string;
  readonly input: string;
  /** Tokens of the reply, with what the model thinks before it. */
  readonly mostTokens: number;
}

/** What came back, unread. Whatever it is, it was paid for. */
export interface ServiceReply {
  readonly kind: 'text' | 'refused' | 'cut_short';
  readonly text: string;
  readonly tokens: Tokens;
}

/** One try that brought no reply. Carries nothing of the request or of the service's words. */
export class ServiceFailure extends Error {
  /** Null where no answer came at all. */
  readonly status: number | null;
  /** Another try may fare better. */
  readonly isPassing: boolean;
  /** What the service asks to wait. */
  readonly retryAfterMs: number | null;

  constructor(failure: { status: number | null; isPassing: boolean; retryAfterMs: number | null }) {
    super(`the language model's service failed (${failure.status ?? 'no answer'})`);
    this.name = 'ServiceFailure';
    this.status = failure.status;
    this.isPassing = failure.isPassing;
    this.retryAfterMs = failure.retryAfterMs;
  }
}

export interface Service {
  /** @throws ServiceFailure; the signal's reason once it is aborted */
  reply(request: ServiceRequest, signal: AbortSignal): Promise<ServiceReply>;
}

/**
 * An OpenAI-compatible service. Asked through `/responses`; one that has no such route is asked through
 * `/chat/completions` from then on. Replies are read here and not by the library, whose `parse` throws away what an
 * unreadable reply cost.
 */
export function createService({ apiKey, baseUrl, model }: ServiceSettings): Service {
  const client = new OpenAI({
    // The library insists on a key; services without keys ignore it.
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl,
    // Else it would read these from the environment.
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
  });
  let hasResponses: boolean | null = null;

  async function viaResponses(
    request: ServiceRequest,
    signal: AbortSignal,
  ): Promise<ServiceReply | 'no route'> {
    const format = zodTextFormat(request.schema, request.name);
    const textFormat = { ...format, schema: plainSchema(format.schema) };
    const response = await client.responses.create(
      {
        model,
        instructions: request.instructions,
        input: request.input,
        text: { format: textFormat },
        max_output_tokens: request.mostTokens,
        store: false,
      },
      { signal },
    );
    // Some local services answer an unknown route with 200 and an error.
    if (!Array.isArray(response?.output)) return 'no route';
    const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
    const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
    const tokens = tokensOf(response.usage?.input_tokens, response.usage?.output_tokens, request, text);
    if (parts.some((part) => part.type === 'refusal')) return { kind: 'refused', text: '', tokens };
    if (response.incomplete_details?.reason === 'content_filter')
      return { kind: 'refused', text: '', tokens };
    return { kind: response.status === 'incomplete' ? 'cut_short' : 'text', text, tokens };
  }

  async function viaChat(request: ServiceRequest, signal: AbortSignal): Promise<ServiceReply> {
    const { json_schema } = zodResponseFormat(request.schema, request.name);
    const completion = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: request.instructions },
          { role: 'user', content: request.input },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { ...json_schema, schema: plainSchema(json_schema.schema ?? {}) },
        },
        max_completion_tokens: request.mostTokens,
      },
      { signal },
    );
    const choice = completion?.choices?.[0];
    const text = choice?.message?.content ?? '';
    const { prompt_tokens, completion_tokens } = completion?.usage ?? {};
    const tokens = tokensOf(prompt_tokens, completion_tokens, request, text);
    if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
      return { kind: 'refused', text: '', tokens };
    return { kind: choice?.finish_reason === 'length' ? 'cut_short' : 'text', text, tokens };
  }

  return {
    async reply(request, signal) {
      try {
        if (hasResponses === false) return await viaChat(request, signal);
        const reply = await viaResponses(request, signal).catch((error: unknown) => {
          if (isUnknownRoute(error)) return 'no route' as const;
          throw error;
        });
        if (reply !== 'no route') {
          hasResponses = true;
          return reply;
        }
        const fallen = await viaChat(request, signal);
        if (hasResponses === null) hasResponses = false;
        return fallen;
      } catch (error) {
        throw failureOf(error, signal);
      }
    },
  };
}

const ROUTE_STATUSES: readonly unknown[] = [404, 405, 501];
const ROUTE_WORDS =
  /unexpected endpoint|(?:unknown|invalid|unsupported|no such) (?:url|route|path|endpoint)|not (?:supported|implemented)/i;

/** A service that does not know the route; not one that does not know the model. */
function isUnknownRoute(error: unknown): boolean {
  if (!(error instanceof APIError)) return false;
  if (error.code === 'model_not_found') return false;
  return (
    ROUTE_STATUSES.includes(error.status) || (error.status === 400 && ROUTE_WORDS.test(String(error.message)))
  );
}

function failureOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || error instanceof APIUserAbortError) return signal.reason ?? error;
  if (error instanceof APIConnectionError || error instanceof APIConnectionTimeoutError)
    return new ServiceFailure({ status: null, isPassing: true, retryAfterMs: null });
  if (error instanceof APIError) {
    const status: number | null = error.status ?? null;
    const isPassing = status === null || status === 408 || status === 409 || status === 429 || status >= 500;
    const header = (error.headers as Headers | undefined)?.get('retry-after') ?? null;
    return new ServiceFailure({
      status,
      // A month's quota that is used up is not given back in seconds.
      isPassing: isPassing && error.code !== 'insufficient_quota',
      retryAfterMs: retryAfterMs(header, new Date()),
    });
  }
  // A body that breaks off, or is no JSON at all: the library passes on what reading it threw.
  if (error instanceof SyntaxError || error instanceof TypeError)
    return new ServiceFailure({ status: null, isPassing: true, retryAfterMs: null });
  return error;
}

const CHARACTERS_PER_TOKEN = 4;

/** As the service counts them; estimated where it does not, or says none at all. */
function tokensOf(
  tokensIn: number | undefined,
  tokensOut: number | undefined,
  { instructions, input }: ServiceRequest,
  text: string,
): Tokens {
  return {
    in: counted(tokensIn) ?? Math.ceil((instructions.length + input.length) / CHARACTERS_PER_TOKEN),
    out: counted(tokensOut) ?? Math.ceil(text.length / CHARACTERS_PER_TOKEN),
  };
}

function counted(tokens: number | undefined): number | null {
  return typeof tokens === 'number' && Number.isFinite(tokens) && tokens > 0 ? Math.round(tokens) : null;
}
