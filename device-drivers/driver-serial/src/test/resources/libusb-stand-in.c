/*
 * Stands in for libusb 1.0: the functions that our binding calls, by their documented behaviour, over the simulator's socket (SOCKET)
 * instead of a bus. Packets of 64 bytes at most; an IN transfer ends with a short packet, when the room is full, or at its limit;
 * a packet larger than the room that is left is an overflow. A file beside the socket with ".no-permission", ".claimed" or ".twins"
 * in its name makes it so.
 */
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define PACKET 64
#define ACCESS -3
#define NO_DEVICE -4
#define NOT_FOUND -5
#define BUSY -6
#define TIMEOUT -7
#define OVERFLOWN -8

struct queue { unsigned char bytes[65536]; int packets[1024]; int first, last, head, tail; };
struct handle { int socket; int claimed; struct queue in81, in85; unsigned char partial[2 + 256]; int have; };

static int devices[2] = {4, 5};

static int there(const char *what) {
    char path[256];
    snprintf(path, sizeof path, "%s%s", SOCKET, what);
    return access(path, F_OK) == 0;
}

static int dial(void) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    strncpy(address.sun_path, SOCKET, sizeof address.sun_path - 1);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

int libusb_init(void **context) { *context = devices; return 0; }
void libusb_exit(void *context) { }
void libusb_free_device_list(void **list, int unref) { free(list); }
int libusb_set_auto_detach_kernel_driver(void *h, int on) { return 0; }
uint8_t libusb_get_bus_number(void *device) { return 1; }
int libusb_release_interface(void *h, int number) { ((struct handle *)h)->claimed = 0; return 0; }

ssize_t libusb_get_device_list(void *context, void ***list) {
    int count = !there("") ? 0 : there(".twins") ? 2 : 1;
    *list = calloc(3, sizeof(void *));
    for (int i = 0; i < count; i++) {
        (*list)[i] = &devices[i];
    }
    return count;
}

int libusb_get_device_descriptor(void *device, unsigned char *d) {
    static const unsigned char full_speed[18] = {18, 1, 0x10, 1, 0, 0, 0, PACKET, 0x00, 0x04, 0x5A, 0xC3, 0, 1, 0, 0, 0, 1};
    memcpy(d, full_speed, 18);
    return 0;
}

int libusb_get_port_numbers(void *device, uint8_t *ports, int length) { ports[0] = 4; ports[1] = *(int *)device; return 2; }

int libusb_open(void *device, void **handle) {
    if (there(".no-permission")) {
        return ACCESS;
    }
    int fd = dial();
    if (fd < 0) {
        return NO_DEVICE;
    }
    struct handle *h = calloc(1, sizeof *h);
    h->socket = fd;
    *handle = h;
    return 0;
}

void libusb_close(void *handle) {
    close(((struct handle *)handle)->socket);
    free(handle);
}

int libusb_claim_interface(void *handle, int number) {
    if (there(".claimed")) {
        return BUSY;
    }
    ((struct handle *)handle)->claimed = number == 0;
    return number == 0 ? 0 : NOT_FOUND;
}

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Takes what the socket has within the time; -1 when the other end is gone and nothing is left. */
static int hear(struct handle *h, int millis) {
    struct pollfd p = {.fd = h->socket, .events = POLLIN};
    if (poll(&p, 1, millis) <= 0) {
        return 0;
    }
    int want = h->have < 2 ? 2 - h->have : 2 + h->partial[1] - h->have;
    int got = read(h->socket, h->partial + h->have, want);
    if (got <= 0) {
        return -1;
    }
    h->have += got;
    if (h->have >= 2 && h->have == 2 + h->partial[1]) {
        struct queue *q = h->partial[0] == 0x81 ? &h->in81 : &h->in85;
        int length = h->partial[1];
        for (int i = 0; i < length; i++) {
            q->bytes[q->tail++ % 65536] = h->partial[2 + i];
        }
        q->packets[q->last++ % 1024] = length;
        h->have = 0;
    }
    return 1;
}

static int in(struct handle *h, struct queue *q, unsigned char *data, int length, int *moved, int millis) {
    long end = now() + millis;
    while (1) {
        while (q->first < q->last) {
            int packet = q->packets[q->first % 1024];
            if (packet > length - *moved) {
                return OVERFLOWN;
            }
            for (int i = 0; i < packet; i++) {
                data[(*moved)++] = q->bytes[q->head++ % 65536];
            }
            q->first++;
            if (packet < PACKET || *moved == length) {
                return 0;
            }
        }
        long left = end - now();
        if (left <= 0) {
            return TIMEOUT;
        }
        if (hear(h, (int)left) < 0) {
            return NO_DEVICE;
        }
    }
}

int libusb_bulk_transfer(void *handle, unsigned char endpoint, unsigned char *data, int length, int *moved, unsigned int millis) {
    struct handle *h = handle;
    *moved = 0;
    if (!h->claimed) {
        return NOT_FOUND;
    }
    if (endpoint == 0x81 || endpoint == 0x85) {
        return in(h, endpoint == 0x81 ? &h->in81 : &h->in85, data, length, moved, millis);
    }
    if (endpoint != 0x02 && endpoint != 0x06) {
        return NOT_FOUND;
    }
    while (*moved < length) {
        unsigned char packet[2 + PACKET] = {endpoint};
        packet[1] = length - *moved < PACKET ? length - *moved : PACKET;
        memcpy(packet + 2, data + *moved, packet[1]);
        if (send(h->socket, packet, 2 + packet[1], MSG_NOSIGNAL) != 2 + packet[1]) {
            return NO_DEVICE;
        }
        *moved += packet[1];
    }
    return 0;
}
