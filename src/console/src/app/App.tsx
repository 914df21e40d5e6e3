import { useDirection } from '@mantine/core';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useQuery } from 'urql';
import { SignIn } from '../access/SignIn';
import { type Viewer, ViewerContext, may } from '../access/Viewer';
import { MeDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { onRefused } from '../api/client';
import { begunAgain, knowAs, onEnded } from '../api/ended';
import { Empty, Page } from '../display/Page';
import { Waiting } from '../display/Table';
import { direction } from '../languages';
import { Shell } from './Shell';
import { pages } from './pages';

const SignInAgain = lazy(() => import('../access/SignInAgain').catch(() => ({ default: SignInAnew })));

export function App() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const [{ data, error }, ask] = useQuery({ query: MeDocument, requestPolicy: 'network-only' });
  const [ended, setEnded] = useState(false);
  useEffect(() => setDirection(direction(i18n.language)), [i18n.language, setDirection]);
  useEffect(() => onRefused(() => ask({ requestPolicy: 'network-only' })), [ask]);
  useEffect(() => { if (data?.me) knowAs(data.me.userName); }, [data]);
  useEffect(() => onEnded(() => setEnded(true)), []);

  const viewer = data?.me ?? null;
  return (
    <ViewerContext value={viewer}>
      <Shell>
        {data ? <Suspense fallback={<Waiting />}><Views viewer={viewer} /></Suspense>
          : error ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /> : <Waiting />}
      </Shell>
      {ended && viewer && <Suspense fallback={null}><SignInAgain userName={viewer.userName} done={() => { setEnded(false); begunAgain(); }} /></Suspense>}
    </ViewerContext>
  );
}

function Views({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const first = pages.find(({ name, needs }) => name && may(viewer, needs))!;
  return (
    <Routes>
      <Route path="/" element={viewer ? <Navigate to={first.path} replace /> : <SignIn />} />
      {pages.map(({ path, needs, Content }) => (
        <Route key={path} path={path} element={may(viewer, needs) ? <Content /> : viewer ? <Refused /> : <SignIn />} />
      ))}
      <Route path="*" element={<Page title={t('app.notFound')}><Empty>{t('app.notFoundLead')}</Empty></Page>} />
    </Routes>
  );
}

// Where the form cannot be had either, the page stands as it is until it is loaded anew.
function SignInAnew() {
  const { t } = useTranslation();
  return <p role="alert">{t('access.ended')}</p>;
}

function Refused() {
  const { t } = useTranslation();
  return <Page title={t('app.refused')}><Empty>{t('app.refusedLead')}</Empty></Page>;
}
