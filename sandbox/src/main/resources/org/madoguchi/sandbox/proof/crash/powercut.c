/*
 * Keeps a second copy of a directory's files as a disk would hold them after the power was cut: a
 * file is as it was when it was last flushed, and one that was never flushed isn't there. Deletions
 * are taken as done: file systems keep their own journal of names.
 *
 * Preload it; POWERCUT_DISK is the directory (absolute), POWERCUT_SHADOW where the copy goes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the copy of a file is; 0 if it isn't one of the directory's. */
static int shadow_of(const char *path, char *kept, size_t size)
{
    const char *disk = getenv("POWERCUT_DISK");
    const char *shadow = getenv("POWERCUT_SHADOW");
    if (!disk || !shadow)
        return 0;
    size_t under = strlen(disk);
    if (strncmp(path, disk, under) || path[under] != '/' || strchr(path + under + 1, '/'))
        return 0;
    snprintf(kept, size, "%s/%s", shadow, path + under + 1);
    return 1;
}

static void keep(int fd)
{
    char link[64], path[4096], part[4200], kept[4150], buffer[65536];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return;
    path[length] = 0;
    if (!shadow_of(path, kept, sizeof kept))
        return;
    snprintf(part, sizeof part, "%s.part", kept);
    int in = open(path, O_RDONLY);
    int out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ssize_t got;
    while (in >= 0 && out >= 0 && (got = read(in, buffer, sizeof buffer)) > 0)
        if (write(out, buffer, got) != got)
            abort(); /* a shadow that isn't true proves nothing */
    if (in >= 0)
        close(in);
    if (out >= 0)
        close(out);
    rename(part, kept);
}

int fsync(int fd)
{
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
    int result = real(fd);
    if (result == 0)
        keep(fd);
    return result;
}

int fdatasync(int fd)
{
    int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
    int result = real(fd);
    if (result == 0)
        keep(fd);
    return result;
}

int unlink(const char *path)
{
    int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
    char kept[4150];
    int result = real(path);
    if (result == 0 && shadow_of(path, kept, sizeof kept))
        real(kept);
    return result;
}
