import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Skeleton.css';
import './app/theme.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { client } from './api/client';
import { App } from './app/App';
import { theme } from './app/theme';
import { startLanguages } from './languages';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

void startLanguages().then(() => createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <DirectionProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
        <Provider value={client}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </Provider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
));
