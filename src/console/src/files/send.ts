import { signedIn } from '../api/ended';
import { own } from '../api/own';

/** What came of sending something beside GraphQL: the answer, the server's refusal in its own words, or neither where it did not answer. */
export type Sent<Answer> = { answer: Answer } | { refused: string } | 'down';

/** Sends a body, and tells how much of it is on the other side, from 0 to 1; once more where the session had ended. */
export async function send<Answer>(path: string, body: Blob | FormData, progress: (share: number) => void): Promise<Sent<Answer>> {
  const { status, text } = await post(path, body, progress);
  if (status !== 401) return read(status, text);
  await signedIn();
  const again = await post(path, body, progress);
  return read(again.status, again.text);
}

function post(path: string, body: Blob | FormData, progress: (share: number) => void): Promise<{ status: number; text: string }> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(own)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => done({ status: request.status, text: request.responseText });
    request.onerror = () => done({ status: 0, text: '' });
    request.send(body);
  });
}

/** Reads an answer; a refusal has the form of GraphQL's errors. */
export function read<Answer>(status: number, text: string): Sent<Answer> {
  try {
    const body = JSON.parse(text) as Answer & { errors?: { message: string }[] };
    return status < 300 ? { answer: body } : { refused: (body.errors ?? []).map(({ message }) => message).join(' ') || `HTTP ${status}` };
  } catch {
    return 'down';
  }
}
