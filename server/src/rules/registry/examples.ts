/** What the examples need for sections of a device: the rows that lead to [Acme.NTamd64] and those named after it. */
export const device = '[Manufacturer]\nAcme=M,NTamd64\n[M.NTamd64]\nBoard=Acme,pci\\a\n';

/** The same up to the services of the device, for which the examples add the rows. */
export const services = `${device}[Acme.NTamd64.Services]\n`;
