// Starts GraphiQL on the endpoint that served this page; a file of its own, so that the page needs no inline script.
const place = document.getElementById('ide');

// One answer as JSON, or for a subscription its results as they come (graphql-sse, a connection for each).
async function fetcher(request, { headers } = {}) {
  const response = await fetch(place.dataset.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream;q=0.9', ...headers },
    body: JSON.stringify(request),
  });
  return response.headers.get('content-type').startsWith('text/event-stream') ? results(response.body) : response.json();
}

async function* results(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const events = (text + read.value).split('\n\n');
      text = events.pop();
      for (const event of events) {
        const [name, data] = event.split('\n');
        if (name === 'event: complete') return;
        if (name === 'event: next') yield JSON.parse(data.slice('data: '.length));
      }
    }
  } finally {
    await reader.cancel();
  }
}

ReactDOM.createRoot(place).render(React.createElement(GraphiQL, { fetcher }));
