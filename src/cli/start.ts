import { runProcess } from './entry.ts';

const argv = process.argv.slice(2);
const [first = ''] = argv;

// `npm start` is the first look, and options alone belong to it; a command after `--` is an ordinary command line.
const general = ['--help', '--version'].includes(first);
const firstLook = first === '' || (first.startsWith('-') && !general);
await runProcess(firstLook ? ['start', ...argv] : argv);
