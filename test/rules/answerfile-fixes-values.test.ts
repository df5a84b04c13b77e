import { testFixes } from '../support/rule-fixtures';

const people = '[Unattended]\nUnattendMode=DefaultHide\n';

describe('rules for AnswerFiles: fixes of keys and values', () => {
  testFixes('winnt.sif', {
    'puts the rows of two sections together': {
      rule: 'answerfile-duplicate-section',
      title: 'Move the rows to the first [Data]',
      safe: false,
      before: '[Data]\nAutoPartition=1\n[UserData]\nOrgName=A\n[data]\nMsDosInitiated=0',
      after: '[Data]\nAutoPartition=1\nMsDosInitiated=0\n[UserData]\nOrgName=A\n',
    },
    'takes the second header out where nothing stands between the two': {
      rule: 'answerfile-duplicate-section',
      title: 'Move the rows to the first [Data]',
      safe: false,
      before: '[Data]\nAutoPartition=1\n[data]\nMsDosInitiated=0\n',
      after: '[Data]\nAutoPartition=1\nMsDosInitiated=0\n',
    },
    'removes a second row that says the same': {
      rule: 'answerfile-duplicate-key',
      title: 'Remove the row',
      safe: true,
      before: '[GuiUnattended]\nTimeZone=85\nOemSkipWelcome=1\nTIMEZONE = "85"\n',
      after: '[GuiUnattended]\nTimeZone=85\nOemSkipWelcome=1\n',
    },
    'removes a second row that says something else, but not unasked': {
      rule: 'answerfile-duplicate-key',
      title: 'Remove the row',
      safe: false,
      before: '[GuiUnattended]\nTimeZone=85\nTimeZone=110\n',
      after: '[GuiUnattended]\nTimeZone=85\n',
    },
    'corrects a key': {
      rule: 'answerfile-unknown-key',
      title: 'Write UnattendSwitch',
      safe: false,
      before: '[Unattended]\nUnattendedSwitch = "Yes"\n',
      after: '[Unattended]\nUnattendSwitch = "Yes"\n',
    },
    'writes one of the values': {
      rule: 'answerfile-invalid-value',
      title: 'Write ProvideDefault',
      safe: false,
      before: '[Unattended]\nUnattendMode = "Provide" ; pages\n',
      after: '[Unattended]\nUnattendMode = ProvideDefault ; pages\n',
    },
    'puts a value with a comma in quotation marks': {
      rule: 'answerfile-unquoted-special',
      title: 'Put the value in quotation marks',
      safe: false,
      before: `${people}[UserData]\nFullName = A, B\n`,
      after: `${people}[UserData]\nFullName = "A, B"\n`,
    },
    'puts folders in quotation marks': {
      rule: 'answerfile-unquoted-special',
      title: 'Put the value in quotation marks',
      safe: false,
      before: `${people}OemPnPDriversPath=a;b\\c\r\n`,
      after: `${people}OemPnPDriversPath="a;b\\c"\r\n`,
    },
    'puts a value with blanks in quotation marks without asking': {
      rule: 'answerfile-unquoted-special',
      title: 'Put the value in quotation marks',
      safe: true,
      before: `${people}[UserData]\nFullName=A B\n`,
      after: `${people}[UserData]\nFullName="A B"\n`,
    },
    'puts comments in lines of their own': {
      rule: 'answerfile-inline-comment',
      title: 'Put comments in lines of their own',
      safe: false,
      before:
        '[Unattended]\r\nUnattendMode=DefaultHide ; ask\r\n; own\r\nTargetPath=* ;any\r\nOemSkipEula=Yes\r\n',
      after:
        '[Unattended]\r\n; ask\r\nUnattendMode=DefaultHide\r\n; own\r\n;any\r\nTargetPath=*\r\nOemSkipEula=Yes\r\n',
    },
    'renames the key of the product key': {
      rule: 'answerfile-productkey-product',
      title: 'Rename it to ProductKey',
      safe: false,
      before: '[Unattended]\nAutoActivate=Yes\n[UserData]\nProductID = "%Key%"\n',
      after: '[Unattended]\nAutoActivate=Yes\n[UserData]\nProductKey = "%Key%"\n',
    },
  });
});
