import { useDirection } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useQuery } from 'urql';
import { SignIn } from '../access/SignIn';
import { type Viewer, ViewerContext, may } from '../access/Viewer';
import { MeDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { onRefused } from '../api/client';
import { Empty, Page } from '../display/Page';
import { Waiting } from '../display/Table';
import { direction } from '../languages';
import { Shell } from './Shell';
import { pages } from './pages';

export function App() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const [{ data, error }, ask] = useQuery({ query: MeDocument, requestPolicy: 'network-only' });
  const [known, setKnown] = useState<Viewer>(null);
  useEffect(() => setDirection(direction(i18n.language)), [i18n.language, setDirection]);
  useEffect(() => onRefused(() => ask({ requestPolicy: 'network-only' })), [ask]);
  useEffect(() => { if (data?.me) setKnown(data.me); }, [data]);

  const viewer = data?.me ?? null;
  return (
    <ViewerContext value={viewer}>
      <Shell>
        {data ? <Suspense fallback={<Waiting />}><Views viewer={viewer} ended={known !== null && viewer === null} /></Suspense>
          : error ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /> : <Waiting />}
      </Shell>
    </ViewerContext>
  );
}

function Views({ viewer, ended }: { viewer: Viewer; ended: boolean }) {
  const { t } = useTranslation();
  const first = pages.find(({ name, needs }) => name && may(viewer, needs))!;
  return (
    <Routes>
      <Route path="/" element={viewer ? <Navigate to={first.path} replace /> : <SignIn ended={ended} />} />
      {pages.map(({ path, needs, Content }) => (
        <Route key={path} path={path} element={may(viewer, needs) ? <Content /> : viewer ? <Refused /> : <SignIn ended={ended} />} />
      ))}
      <Route path="*" element={<Page title={t('app.notFound')}><Empty>{t('app.notFoundLead')}</Empty></Page>} />
    </Routes>
  );
}

function Refused() {
  const { t } = useTranslation();
  return <Page title={t('app.refused')}><Empty>{t('app.refusedLead')}</Empty></Page>;
}
