// Hosts the genuine Mesos scheduler driver, which can bring a master and an agent of its own ("local").
//
// The driver comes as an extension module for Python 2.7. Of that language's interface it uses 27 symbols; here they
// are, as far as the driver needs them. Objects are never freed: the program lives for minutes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Object Object;
typedef Object *(*Method)(Object *self, Object *arguments);

// The layout that compiled modules expect; what nobody asks for is padding.
typedef struct Type {
    long references;
    struct Type *type;
    long variable_size;
    const char *name;
    long basic_size, item_size;
    void (*deallocate)(Object *);
    void *unused1[14];
    long flags;
    void *unused2[7];
    struct MethodEntry {
        const char *name;
        Method function;
        int flags;
        const char *documentation;
    } *methods;
    void *unused3[7];
    int (*initialize)(Object *, Object *, Object *);
    Object *(*allocate)(struct Type *, long);
    Object *(*create)(struct Type *, Object *, Object *);
    void (*free)(void *);
    void *unused4[16];
} Type;

enum Kind { PLAIN, STRING, LIST, TUPLE, MESSAGE_TYPE, MESSAGE, ITERATOR };

struct Object {
    long references;
    Type *type;
    enum Kind kind;
    char *data;
    long length;
    Object **items;
    const char *name;
    long position;
};

static void keep(Object *object) { (void)object; }

#define TYPE(variable, bits) \
    static Type variable = {.references = 1000000, .name = #variable, .deallocate = keep, .flags = bits}
TYPE(type_type, 1L << 31);
TYPE(string_type, 1L << 27);
TYPE(tuple_type, 1L << 26);
TYPE(list_type, 1L << 25);
TYPE(integer_type, 1L << 23);
TYPE(object_type, 0);

static Object exceptions[] = {
    {.references = 1000000, .type = &type_type},
    {.references = 1000000, .type = &type_type},
};
Object _Py_NoneStruct = {.references = 1000000, .type = &object_type};
Object *PyExc_Exception = &exceptions[0];
Object *PyExc_TypeError = &exceptions[1];

static Type *driver_type;
static Object *driver;
static pthread_mutex_t interpreter;

static Object *make(enum Kind kind, Type *type, const char *name, const char *data, long length) {
    // Some room behind an object: the macros of Python's headers look into it.
    Object *object = calloc(1, sizeof(Object) + 256);
    object->references = 1000;
    object->kind = kind;
    object->type = type;
    object->name = name;
    object->length = length;
    if (data) {
        object->data = calloc(1, length + 1);
        memcpy(object->data, data, length);
    }
    return object;
}

static Object *make_message(const char *name, const char *data, long length) {
    return make(MESSAGE, &object_type, name, data, length);
}

static Object *make_tuple(int count, ...) {
    Object *tuple = make(TUPLE, &tuple_type, "tuple", 0, count);
    tuple->items = calloc(count + 1, sizeof(Object *));
    va_list arguments;
    va_start(arguments, count);
    for (int i = 0; i < count; i++) tuple->items[i] = va_arg(arguments, Object *);
    va_end(arguments);
    return tuple;
}

// What the driver calls to read arguments.
int PyArg_ParseTuple(Object *tuple, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int optional = 0, complete = 1;
    for (long i = 0; *format && *format != ':' && *format != ';'; format++) {
        if (*format == '|') {
            optional = 1;
            continue;
        }
        Object *object = i < tuple->length ? tuple->items[i] : 0;
        void *result = va_arg(arguments, void *);
        i++;
        if (!object) {
            complete = complete && optional;
        } else if (*format == 'O') {
            *(Object **)result = object;
        } else if (*format == 's') {
            *(const char **)result = object->data;
        } else if (*format == 'i') {
            *(int *)result = (int)object->length;
        } else if (*format == 'b') {
            *(unsigned char *)result = (unsigned char)object->length;
        }
    }
    va_end(arguments);
    return complete;
}

// Modules, types and what they hold: messages know their type's name and their bytes.
Object *PyImport_ImportModule(const char *name) { return make(PLAIN, &object_type, strdup(name), 0, 0); }
Object *PyModule_GetDict(Object *module) { return module; }
Object *PyDict_GetItemString(Object *dictionary, const char *key) {
    (void)dictionary;
    return make(MESSAGE_TYPE, &type_type, strdup(key), 0, 0);
}
Object *Py_InitModule4_64(const char *name, void *methods, const char *text, Object *self, int version) {
    (void)methods, (void)text, (void)self, (void)version;
    return make(PLAIN, &object_type, name, 0, 0);
}
int PyModule_AddObject(Object *module, const char *name, Object *object) {
    (void)module, (void)name;
    driver_type = (Type *)object;
    return 0;
}

static Object *allocate(Type *type, long count) {
    (void)count;
    Object *object = calloc(1, type->basic_size < 512 ? 512 : type->basic_size);
    object->references = 1000;
    object->type = type;
    return object;
}
int PyType_Ready(Type *type) {
    type->type = &type_type;
    type->allocate = allocate;
    type->free = free;
    return 0;
}

Object *PyInt_FromLong(long value) { return make(PLAIN, &integer_type, "int", 0, value); }
int PyString_AsStringAndSize(Object *object, char **data, long *length) {
    if (object->kind != STRING) return -1;
    *data = object->data;
    *length = object->length;
    return 0;
}

Object *PyList_New(long count) {
    Object *list = make(LIST, &list_type, "list", 0, count);
    list->items = calloc(count + 1, sizeof(Object *));
    return list;
}
Object *PyList_GetItem(Object *list, long index) { return list->items[index]; }
int PyList_SetItem(Object *list, long index, Object *item) {
    list->items[index] = item;
    return 0;
}
long PyList_Size(Object *list) { return list->length; }
Object *PyObject_GetIter(Object *list) {
    Object *iterator = make(ITERATOR, &object_type, "iterator", 0, list->length);
    iterator->items = list->items;
    return iterator;
}
Object *PyIter_Next(Object *iterator) {
    return iterator->position < iterator->length ? iterator->items[iterator->position++] : 0;
}

// Errors and threads.
Object *PyErr_Format(Object *exception, const char *format, ...) {
    (void)exception;
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return 0;
}
Object *PyErr_Occurred(void) { return 0; }
void PyErr_Print(void) {}
void PyEval_InitThreads(void) {}
void PyEval_RestoreThread(void *thread) { (void)thread; }
void *PyEval_SaveThread(void) { return &interpreter; }
int PyGILState_Ensure(void) {
    pthread_mutex_lock(&interpreter);
    return 0;
}
void PyGILState_Release(int state) {
    (void)state;
    pthread_mutex_unlock(&interpreter);
}

static Method method(const char *name) {
    for (struct MethodEntry *entry = driver_type->methods; entry->name; entry++) {
        if (!strcmp(entry->name, name)) return entry->function;
    }
    fprintf(stderr, "the driver has no method '%s'\n", name);
    exit(1);
}

// This framework wants nothing: its first offers go back for a year, and no others come.
static void decline(Object *offers) {
    double seconds = 3e7;
    char filters[1 + sizeof seconds] = {9};
    memcpy(filters + 1, &seconds, sizeof seconds);
    for (long i = 0; i < offers->length; i++) {
        // An offer's first field is its identifier: a tag, a length, and that many bytes.
        const char *offer = offers->items[i]->data;
        Object *id = make_message("OfferID", offer + 2, (unsigned char)offer[1]);
        method("declineOffer")(driver, make_tuple(2, id, make_message("Filters", filters, sizeof filters)));
    }
    method("suppressOffers")(driver, make_tuple(0));
}

// Messages are encoded and decoded by these, and the scheduler is called back.
Object *PyObject_CallMethod(Object *object, const char *name, const char *format, ...) {
    Object *result = &_Py_NoneStruct;
    va_list arguments;
    va_start(arguments, format);
    if (!strcmp(name, "SerializeToString")) {
        result = make(STRING, &string_type, "str", object->data, object->length);
    } else if (!strcmp(name, "FromString")) {
        const char *data = va_arg(arguments, const char *);
        result = make_message(object->name, data, (int)va_arg(arguments, long));
    } else {
        printf("callback %s\n", name);
        fflush(stdout);
        if (!strcmp(name, "resourceOffers")) {
            va_arg(arguments, Object *);
            decline(va_arg(arguments, Object *));
        }
    }
    va_end(arguments);
    return result;
}

static void prepare(void) {
    pthread_mutexattr_t recursive;
    pthread_mutexattr_init(&recursive);
    pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&interpreter, &recursive);
    Type *types[] = {&type_type, &string_type, &tuple_type, &list_type, &integer_type, &object_type};
    for (unsigned i = 0; i < sizeof types / sizeof *types; i++) types[i]->type = &type_type;
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: host MODULE MASTER SECONDS     MASTER is 'local' or master@ip:port\n");
        return 2;
    }
    prepare();
    void *library = dlopen(arguments[1], RTLD_LAZY | RTLD_GLOBAL);
    void (*initialize)(void) = library ? (void (*)(void))dlsym(library, "init_scheduler") : 0;
    if (!initialize) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    initialize();
    driver = driver_type->create(driver_type, make_tuple(0), 0);
    // FrameworkInfo with a user and a name.
    static const char framework[] = "\x0a\x04root\x12\x04host";
    Object *scheduler = make(PLAIN, &object_type, "scheduler", 0, 0);
    Object *info = make_message("FrameworkInfo", framework, sizeof framework - 1);
    Object *master = make(STRING, &string_type, "str", arguments[2], strlen(arguments[2]));
    if (driver_type->initialize(driver, make_tuple(3, scheduler, info, master), 0)) return 1;
    method("start")(driver, 0);
    sleep(atoi(arguments[3]));
    method("stop")(driver, make_tuple(0));
    sleep(1);
    _exit(0);
}
