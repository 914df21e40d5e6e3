// Starts GraphiQL on the endpoint that served this page; a file of its own, so that the page needs no inline script.
const place = document.getElementById('ide');
const fetcher = GraphiQL.createFetcher({ url: place.dataset.endpoint });
ReactDOM.createRoot(place).render(React.createElement(GraphiQL, { fetcher }));
