import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './SignIn.module.css';
import { SignInForm } from './SignInForm';

/** Covers a page whose session has ended, with everything that was typed on it, until its owner has signed in again. */
export default function SignInAgain({ userName, done }: { userName: string; done: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened onClose={() => undefined} closeOnEscape={false} closeOnClickOutside={false} fullScreen lockScroll={false} zIndex={400} transitionProps={{ duration: 0 }}>
      <Modal.Content>
        <Modal.Body className={styles.narrow}>
          <Modal.Title>{t('access.title')}</Modal.Title>
          <p className={styles.lead}>{t('access.ended')}</p>
          <SignInForm userName={userName} done={done} />
          <p className={styles.public}><a href="/">{t('access.other')}</a></p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
