import type { PreTrainedTokenizer } from '@huggingface/transformers';
import type { ChatMessage, Turn } from '../core/vision-language-model.ts';

/** Stands for an earlier reply while a template renders; a template may trim or wrap it but not change it. */
const sentinel = 'FORMALENS-EARLIER-REPLY';

export type TurnTokenizer = {
  /** Ids of a turn that opens a session. `imageIds` replace the template's image token. */
  opening(turn: Turn, imageIds: readonly number[]): number[];
  /** Ids of a turn that follows a reply; `lastId` is the session's last id. */
  following(turn: Turn, lastId: number): number[];
};

type TemplateMessage = {
  role: string;
  content: { type: string; text?: string }[];
};

/**
 * Turns messages into token ids through the model's own chat template.
 * A later turn is cut from a rendering with a stand-in reply, so that ids already in the KV cache stay what they are.
 * @param imageToken the text that the template puts where the image goes
 */
export function createTurnTokenizer(
  tokenizer: PreTrainedTokenizer,
  imageToken: string,
): TurnTokenizer {
  const encode = (text: string): number[] =>
    text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false });

  function render(messages: readonly TemplateMessage[]): string {
    const rendered = tokenizer.apply_chat_template(messages as never, {
      tokenize: false,
      add_generation_prompt: true,
    });
    if (typeof rendered !== 'string') throw new Error('The chat template gave no text.');
    return rendered;
  }

  return {
    opening(turn, imageIds) {
      const text = render(turn.messages.map(toTemplateMessage)) + (turn.replyPrefix ?? '');
      const [before = '', ...after] = text.split(imageToken);
      const ids = encode(before);
      for (const piece of after) {
        ids.push(...imageIds);
        ids.push(...encode(piece));
      }
      return ids;
    },
    following(turn, lastId) {
      const prefix = turn.replyPrefix ?? '';
      if (turn.messages.length === 0) return encode(prefix);
      const earlier: ChatMessage[] = [
        { role: 'user', text: 'x' },
        { role: 'assistant', text: sentinel },
      ];
      const text = render([...earlier, ...turn.messages].map(toTemplateMessage));
      const at = text.lastIndexOf(sentinel);
      if (at === -1) throw new Error('The chat template dropped the reply before this turn.');
      const ids = encode(text.slice(at + sentinel.length) + prefix);
      // The template closes the reply before; a reply that ended by itself is closed already.
      return ids[0] === lastId ? ids.slice(1) : ids;
    },
  };
}

function toTemplateMessage(message: ChatMessage): TemplateMessage {
  const text = { type: 'text', text: message.text };
  return {
    role: message.role,
    content: message.image === true ? [{ type: 'image' }, text] : [text],
  };
}
