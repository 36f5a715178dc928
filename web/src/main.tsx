import { render } from 'preact';
import { Page } from './page.js';
import { followTheme } from './theme/theme.js';
import './styles/tokens.css';
import './styles/page.css';

followTheme();
const root = document.querySelector('#page');
if (root) render(<Page />, root);
