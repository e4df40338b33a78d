/*
 * Loaded before libc (LD_PRELOAD) into a process under test: counts the calls that touch files under one folder and lets the
 * N-th of them fail. Whoever starts the process shares 4096 bytes of memory with it and sets and reads everything there, so one
 * long-lived process is enough for all calls.
 *
 * Environment: FAILING_UNDER = the folder, absolute; FAILING_CONTROL = the shared file, 4096 bytes.
 * strace can inject too, but counts for each thread and knows no folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct control {
    _Atomic int64_t armed;   /* 0: nothing fails; N: the N-th call counted from now on */
    _Atomic int64_t count;   /* calls counted since the last reset */
    _Atomic int32_t error;   /* errno of the failure; 0: the process ends by SIGKILL instead */
    _Atomic int32_t reads;   /* 1: opening for reading and reading count too */
    _Atomic int64_t failed;  /* how many calls were made to fail */
    char call[256];          /* the last one: name and file */
};

static struct control *control;
static const char *under;
static size_t under_length;

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("FAILING_CONTROL");
    under = getenv("FAILING_UNDER");
    if (!file || !under) {
        return;
    }
    under_length = strlen(under);
    int fd = open(file, O_RDWR | O_CLOEXEC);
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared == MAP_FAILED) {
        fprintf(stderr, "failing-calls: cannot share %s\n", file);
        _exit(99);
    }
    control = shared;
}

static int inside(const char *path) {
    return path && strncmp(path, under, under_length) == 0;
}

/* 1: this call fails now, errno is set. */
static int fails(const char *name, const char *path) {
    int64_t armed = atomic_load(&control->armed);
    int64_t number = atomic_fetch_add(&control->count, 1) + 1;
    if (armed == 0 || number != armed) {
        return 0;
    }
    snprintf(control->call, sizeof control->call, "%s %s", name, path);
    atomic_fetch_add(&control->failed, 1);
    int error = atomic_load(&control->error);
    if (error == 0) {
        kill(getpid(), SIGKILL);
    }
    errno = error;
    return 1;
}

static int path_fails(const char *name, const char *path, int reading) {
    return control && inside(path) && (!reading || atomic_load(&control->reads)) && fails(name, path);
}

static int fd_fails(const char *name, int fd, int reading) {
    if (!control || (reading && !atomic_load(&control->reads))) {
        return 0;
    }
    char link[40], path[1024];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    int kept = errno;
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = kept;
    if (length <= 0) {
        return 0;
    }
    path[length] = 0;
    return inside(path) && fails(name, path);
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__)) dlsym(RTLD_NEXT, name)

/* A write that fails leaves half of its bytes behind when the disk is faulty, and none when it is full. */
static size_t left_behind(size_t length) {
    return atomic_load(&control->error) == EIO ? length / 2 : 0;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (fd_fails("write", fd, 0)) {
        int error = errno;
        if (left_behind(length)) real(fd, bytes, left_behind(length));
        errno = error;
        return -1;
    }
    return real(fd, bytes, length);
}

#define PWRITE(name) \
ssize_t name(int fd, const void *bytes, size_t length, off_t at) { \
    REAL(ssize_t, #name, int, const void *, size_t, off_t); \
    if (fd_fails(#name, fd, 0)) { \
        int error = errno; \
        if (left_behind(length)) real(fd, bytes, left_behind(length), at); \
        errno = error; \
        return -1; \
    } \
    return real(fd, bytes, length, at); \
}
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    return fd_fails("writev", fd, 0) ? -1 : real(fd, parts, count);
}

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(ssize_t, "read", int, void *, size_t);
    return fd_fails("read", fd, 1) ? -1 : real(fd, bytes, length);
}

#define PREAD(name) \
ssize_t name(int fd, void *bytes, size_t length, off_t at) { \
    REAL(ssize_t, #name, int, void *, size_t, off_t); \
    return fd_fails(#name, fd, 1) ? -1 : real(fd, bytes, length, at); \
}
PREAD(pread)
PREAD(pread64)

#define ON_DESCRIPTOR(name) \
int name(int fd) { \
    REAL(int, #name, int); \
    return fd_fails(#name, fd, 0) ? -1 : real(fd); \
}
ON_DESCRIPTOR(fsync)
ON_DESCRIPTOR(fdatasync)

#define TRUNCATE(name) \
int name(int fd, off_t length) { \
    REAL(int, #name, int, off_t); \
    return fd_fails(#name, fd, 0) ? -1 : real(fd, length); \
}
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

/* Allocating tells its error as its answer. */
#define ALLOCATE(name) \
int name(int fd, off_t at, off_t length) { \
    REAL(int, #name, int, off_t, off_t); \
    return fd_fails(#name, fd, 0) ? errno : real(fd, at, length); \
}
ALLOCATE(posix_fallocate)
ALLOCATE(posix_fallocate64)

static int reading(int flags) {
    return (flags & (O_WRONLY | O_RDWR | O_CREAT)) == 0;
}

static mode_t mode_of(int flags, va_list more) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
}

#define OPEN(name) \
int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = mode_of(flags, more); \
    va_end(more); \
    return path_fails(#name, path, reading(flags)) ? -1 : real(path, flags, mode); \
}
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
int name(int folder, const char *path, int flags, ...) { \
    REAL(int, #name, int, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = mode_of(flags, more); \
    va_end(more); \
    return path_fails(#name, path, reading(flags)) ? -1 : real(folder, path, flags, mode); \
}
OPENAT(openat)
OPENAT(openat64)

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return path_fails("rename", to, 0) ? -1 : real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    REAL(int, "renameat", int, const char *, int, const char *);
    return path_fails("renameat", to, 0) ? -1 : real(from_folder, from, to_folder, to);
}

int link(const char *from, const char *to) {
    REAL(int, "link", const char *, const char *);
    return path_fails("link", to, 0) ? -1 : real(from, to);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return path_fails("unlink", path, 0) ? -1 : real(path);
}

int unlinkat(int folder, const char *path, int flags) {
    REAL(int, "unlinkat", int, const char *, int);
    return path_fails("unlinkat", path, 0) ? -1 : real(folder, path, flags);
}

int rmdir(const char *path) {
    REAL(int, "rmdir", const char *);
    return path_fails("rmdir", path, 0) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return path_fails("mkdir", path, 0) ? -1 : real(path, mode);
}
