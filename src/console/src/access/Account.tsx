import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { UserDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page } from '../display/Page';
import { Waiting } from '../display/Table';
import { AccountShown } from './AccountShown';
import { SignIn } from './SignIn';
import { useViewer } from './Viewer';

/** The account that the address names, or else one's own. */
export default function Account() {
  const { t } = useTranslation();
  const { id } = useParams();
  const viewer = useViewer();
  const { data, error, again } = useAsk({ query: UserDocument, variables: { where: id ? { id: { eq: id } } : { userName: { eq: viewer?.userName ?? '' } } }, pause: viewer === null });
  if (!viewer) return <SignIn />;
  if (error && !data) return <Page title={t('users.one')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={6} />;
  const user = data.users.nodes[0];
  return user ? <AccountShown user={user} again={again} /> : <Page title={t('app.notFound')}><Empty>{t('users.gone')}</Empty></Page>;
}
