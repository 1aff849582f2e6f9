#if __has_include(<uuid/uuid.h>)
#include <uuid/uuid.h>
#else
#error "MesosKit needs libuuid's headers. Install them with: apt-get install -y uuid-dev (Debian, Ubuntu) \
or dnf install libuuid-devel (Fedora)."
#endif
