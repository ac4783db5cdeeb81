// content follows
