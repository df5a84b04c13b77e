// Every suite of what a person sees in the editor. The order is the order of running.
import './languages';
import './diagnostics';
import './quick-fix';
import './definition';
import './hover';
import './disk';
import './limits';
import './commands';
