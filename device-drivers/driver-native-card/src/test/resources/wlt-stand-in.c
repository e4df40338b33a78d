/*
 * Stands in for a maker's photo decoder: int Wlt2Bmp(wlt, bmp), 1 for success. The picture is made of the raw photo's bytes.
 * A file in the folder CONTROL makes it "hang", "crash", "refuse", leave "litter", write a "dwarf" or hand out a "link".
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ROW 308

static int there(const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", CONTROL, name);
    return access(path, F_OK) == 0;
}

static void number(unsigned char *at, unsigned int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
        at[i] = value >> 8 * i;
    }
}

int Wlt2Bmp(const char *wlt, const char *bmp) {
    static unsigned char raw[1024], out[54 + ROW * 126];
    int width = there("dwarf") ? 10 : 102;
    FILE *in = fopen(wlt, "rb");
    if (!in || fread(raw, 1, sizeof raw, in) != sizeof raw) {
        return -3;
    }
    fclose(in);
    if (there("litter")) {
        FILE *litter = fopen("zp.bmp", "wb");
        fwrite(raw, 1, sizeof raw, litter);
        fclose(litter);
        puts((char *)raw);
    }
    if (there("crash")) {
        *(volatile int *)0 = 42;
    }
    while (there("hang")) {
        usleep(10000);
    }
    if (there("refuse")) {
        return -5;
    }
    if (there("link")) {
        return symlink(CONTROL "/elsewhere", bmp) == 0 ? 1 : 0;
    }
    memset(out, 0, sizeof out);
    out[0] = 'B';
    out[1] = 'M';
    number(out + 2, sizeof out, 4);
    number(out + 10, 54, 4);
    number(out + 14, 40, 4);
    number(out + 18, width, 4);
    number(out + 22, 126, 4);
    number(out + 26, 1, 2);
    number(out + 28, 24, 2);
    for (int y = 0; y < 126; y++) {
        for (int x = 0; x < 102; x++) {
            unsigned char *pixel = out + 54 + ROW * (125 - y) + 3 * x;
            pixel[0] = raw[(y * 102 + x) % 1024];
            pixel[1] = x;
            pixel[2] = y;
        }
    }
    FILE *made = fopen(bmp, "wb");
    fwrite(out, 1, sizeof out, made);
    fclose(made);
    return 1;
}
